import { findingsOf, type IntegrityResult } from '#domain/integrity/integrity-result.ts';
import type { Transaction } from '../../client.ts';
import { integrityChecks } from '../../schema/index.ts';
import { publishLiveEvent } from '../live-event.ts';

/** Keeps what a check brought, and tells open pages. */
export async function insertIntegrityCheck(
  tx: Transaction,
  workspaceId: string,
  result: IntegrityResult,
): Promise<void> {
  const { startedAt, finishedAt, checks, notChecked } = result;
  await tx.insert(integrityChecks).values({
    workspaceId,
    startedAt,
    finishedAt,
    checked: checks.reduce((sum, { checked }) => sum + checked, 0),
    findings: findingsOf(result),
    checks: checks.map(({ invariant, checked, found }) => ({ invariant, checked, found })),
    notChecked: [...notChecked],
  });
  await publishLiveEvent(tx, { workspaceId, type: 'integrity.changed', entityId: null });
}
