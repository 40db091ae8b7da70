import { eq, sql } from 'drizzle-orm';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import type { WorkspaceState } from '#domain/sending/workspace-state.ts';
import type { Transaction } from '../../client.ts';
import { mailboxDays, workspaces } from '../../schema/index.ts';
import type { LockedMailbox } from './lock-mailbox.ts';

/**
 * The workspace's limits with today's count. While there is a limit its row is held: mailboxes of one
 * workspace then take their slots one after the other, and no count can be older than the lock.
 */
export async function loadWorkspaceState(
  tx: Transaction,
  { workspaceId, timeZone }: LockedMailbox,
  now: Date,
): Promise<WorkspaceState> {
  const { date } = readWallClock(now.getTime(), timeZone);
  const limits = {
    dailyQuota: workspaces.dailyQuota,
    domainDailyLimit: workspaces.domainDailyLimit,
  };
  const find = () => tx.select(limits).from(workspaces).where(eq(workspaces.id, workspaceId));
  const [open] = await find();
  const isLimited = open !== undefined && (open.dailyQuota ?? open.domainDailyLimit) !== null;
  const [found] = isLimited ? await find().for('no key update') : [open];
  const { dailyQuota = null, domainDailyLimit = null } = found ?? {};
  const sent = dailyQuota === null ? 0 : await countSent(tx, date);
  return { dailyQuota, domainDailyLimit, today: { date, sent } };
}

async function countSent(tx: Transaction, day: string): Promise<number> {
  const [row] = await tx
    .select({ sent: sql<number>`coalesce(sum(${mailboxDays.sent}), 0)::int` })
    .from(mailboxDays)
    .where(eq(mailboxDays.day, day));
  return row?.sent ?? 0;
}
