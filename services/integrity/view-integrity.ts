import type { Transaction } from '#db/client.ts';
import { findLatestCheck } from '#db/queries/integrity/find-latest-check.ts';
import type { IntegrityView } from '#domain/integrity/integrity-view.ts';

/** The latest check of the workspace, or that there is none. */
export async function viewIntegrity(tx: Transaction): Promise<IntegrityView> {
  const row = await findLatestCheck(tx);
  if (!row) {
    return { checkedAt: null, checked: 0, found: 0, checks: [], findings: [], notChecked: [] };
  }
  return {
    checkedAt: row.finishedAt.toISOString(),
    checked: row.checked,
    found: row.checks.reduce((sum, { found }) => sum + found, 0),
    checks: row.checks,
    findings: row.findings,
    notChecked: row.notChecked.map(({ invariants, entityId, why }) => ({
      invariants: [...invariants],
      entityId,
      why,
    })),
  };
}
