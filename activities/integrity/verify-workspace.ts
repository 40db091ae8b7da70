import { inWorkspace } from '#db/in-workspace.ts';
import { listMailboxes } from '#db/queries/mailbox/list-mailboxes.ts';
import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import type { IntegrityResult } from '#domain/integrity/integrity-result.ts';
import { mergeChecks } from '#domain/integrity/merge-checks.ts';
import { inParallel } from '../campaign/in-parallel.ts';
import { checkLedger } from './check-ledger.ts';
import { checkMailbox } from './check-mailbox.ts';
import { checkWorkflows } from './check-workflows.ts';
import type { IntegrityDeps } from './integrity-deps.ts';
import type { PartialCheck } from './partial-check.ts';

const mailboxesAtOnce = 4;
const mostMailboxes = 10_000;

/**
 * Holds a workspace's live data against every invariant: the ledger against itself, the enrollments
 * against Temporal, the ledger against the mailboxes. Reads only. What does not answer is told as not
 * checked, never as a finding.
 */
export async function verifyWorkspace(
  deps: IntegrityDeps,
  workspaceId: string,
): Promise<IntegrityResult> {
  const startedAt = deps.clock();
  const parts: PartialCheck[] = [
    { checks: await checkLedger(deps, workspaceId), notChecked: [] },
    await checkWorkflows(deps, workspaceId),
  ];
  const mailboxes: MailboxRow[] = await inWorkspace(deps.db, workspaceId, (tx) =>
    listMailboxes(tx, { afterId: null, limit: mostMailboxes }),
  );
  await inParallel(mailboxes, mailboxesAtOnce, async (mailbox) => {
    parts.push(await checkMailbox(deps, mailbox));
  });
  return {
    startedAt,
    finishedAt: deps.clock(),
    checks: mergeChecks(parts.flatMap(({ checks }) => checks)),
    notChecked: parts.flatMap(({ notChecked }) => notChecked),
  };
}
