import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { checkCounters } from '#db/queries/integrity/check-counters.ts';
import { checkDailyLimits } from '#db/queries/integrity/check-daily-limits.ts';
import { checkGaps } from '#db/queries/integrity/check-gaps.ts';
import { checkGrants } from '#db/queries/integrity/check-grants.ts';
import { checkMailedAfterReply } from '#db/queries/integrity/check-mailed-after-reply.ts';
import { checkOverdue } from '#db/queries/integrity/check-overdue.ts';
import { checkReasons } from '#db/queries/integrity/check-reasons.ts';
import { checkStatuses } from '#db/queries/integrity/check-statuses.ts';
import { checkStepsSentTwice } from '#db/queries/integrity/check-steps-sent-twice.ts';
import { checkSuppressedMailed } from '#db/queries/integrity/check-suppressed-mailed.ts';
import { checkThreads } from '#db/queries/integrity/check-threads.ts';
import { listClaims, listWindows } from '#db/queries/integrity/list-claims.ts';
import { checkWindows } from '#domain/integrity/check-windows.ts';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import { lookBackDays, type IntegrityDeps } from './integrity-deps.ts';

/** Everything PostgreSQL alone can tell; each look has a snapshot of its own. */
export async function checkLedger(
  deps: Pick<IntegrityDeps, 'db' | 'clock'>,
  workspaceId: string,
): Promise<InvariantCheck[]> {
  const now = deps.clock();
  const since = new Date(now.getTime() - lookBackDays * dayMs);
  const looks: ((tx: Transaction) => Promise<InvariantCheck>)[] = [
    checkMailedAfterReply,
    checkDailyLimits,
    (tx) => checkGaps(tx, since),
    (tx) => checkClaims(tx, since),
    checkStepsSentTwice,
    checkThreads,
    checkSuppressedMailed,
    (tx) => checkGrants(tx, now),
    (tx) => checkOverdue(tx, now),
    checkCounters,
    checkStatuses,
    checkReasons,
  ];
  const checks: InvariantCheck[] = [];
  for (const look of looks) checks.push(await inWorkspace(deps.db, workspaceId, look));
  return checks;
}

async function checkClaims(tx: Transaction, since: Date): Promise<InvariantCheck> {
  const claims = await listClaims(tx, since);
  const windows = new Map((await listWindows(tx)).map((row) => [row.id, row]));
  return checkWindows(
    claims.flatMap(({ mailboxId, campaignId, ...claim }) => {
      const { timeZone, window } = windows.get(mailboxId) ?? {};
      // Gone between the two queries.
      if (!timeZone || !window) return [];
      const campaignWindow = windows.get(campaignId)?.window ?? null;
      return [{ ...claim, mailbox: { timeZone, window }, campaignWindow }];
    }),
  );
}
