import type { Transaction } from '#db/client.ts';
import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import { countBounces } from '#db/queries/mailbox/count-bounces.ts';
import { listSentDays } from '#db/queries/mailbox/list-sent-days.ts';
import { judgeBounces } from '#domain/mailbox/judge-bounces.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { mailboxStatus } from '#domain/mailbox/mailbox.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';

/** Mailboxes as people see them, each with what it has sent on its own present day. */
export async function viewMailboxes(
  tx: Transaction,
  rows: readonly MailboxRow[],
  now: Date,
): Promise<MailboxView[]> {
  // No zone is more than a day behind UTC.
  const fromDay = readWallClock(now.getTime() - dayMs, 'UTC').date;
  const mailboxIds = rows.map(({ id }) => id);
  const days = await listSentDays(tx, { mailboxIds, fromDay });
  const bounces = await countBounces(tx, mailboxIds);
  return rows.map((row) => {
    const today = readWallClock(now.getTime(), row.timeZone).date;
    const sent = days.find(({ mailboxId, day }) => mailboxId === row.id && day === today)?.sent;
    const counts = { sentToday: sent ?? 0, bouncedOfLast100: bounces.get(row.id) ?? 0 };
    return viewMailbox(row, counts, now);
  });
}

function viewMailbox(
  row: MailboxRow,
  counts: Pick<MailboxView, 'sentToday' | 'bouncedOfLast100'>,
  now: Date,
): MailboxView {
  return {
    id: row.id,
    kind: row.kind,
    address: row.address,
    displayName: row.displayName,
    status: mailboxStatus(row, now),
    disconnectedReason: row.disconnectedReason,
    dailyLimit: row.dailyLimit,
    hourlyLimit: row.hourlyLimit,
    providerDailyCap: row.providerDailyCap,
    ...counts,
    warns: judgeBounces(counts.bouncedOfLast100) === 'warns',
    window: row.window,
    gap: { minSeconds: row.gapMinSeconds, maxSeconds: row.gapMaxSeconds },
    ramp: row.ramp,
    batch: row.batch,
    priorityMode: row.priorityMode,
    share: row.share,
    maxFollowUpWaitDays: row.maxFollowUpWaitDays,
    timeZone: row.timeZone,
    cooldownUntil: row.cooldownUntil?.toISOString() ?? null,
    lastSyncAt: row.lastSyncAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
