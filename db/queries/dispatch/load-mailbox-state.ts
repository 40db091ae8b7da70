import { and, eq } from 'drizzle-orm';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import type { LastSlot, MailboxState } from '#domain/sending/mailbox-state.ts';
import type { Transaction } from '../../client.ts';
import { mailboxDays, outboundEmails, workspaces } from '../../schema/index.ts';
import { loadRecentSlots } from './load-recent-slots.ts';
import type { LockedMailbox } from './lock-mailbox.ts';

/** The mailbox as the planner sees it at `now`; its counters are exact, for the caller holds its lock. */
export async function loadMailboxState(
  tx: Transaction,
  mailbox: LockedMailbox,
  now: Date,
): Promise<MailboxState> {
  const { timeZone, gapMinSeconds, gapMaxSeconds, pausedAt } = mailbox;
  const { date } = readWallClock(now.getTime(), timeZone);
  const [facts] = await tx
    .select({ day: mailboxDays, workspacePausedAt: workspaces.sendingPausedAt, last: lastEmail })
    .from(workspaces)
    .leftJoin(mailboxDays, and(eq(mailboxDays.mailboxId, mailbox.id), eq(mailboxDays.day, date)))
    .leftJoin(outboundEmails, eq(outboundEmails.id, mailbox.lastSlotEmailId ?? ''))
    .where(eq(workspaces.id, mailbox.workspaceId));
  return {
    timeZone,
    isConnected: mailbox.connection === 'connected',
    pause: pauseOf({ workspace: facts?.workspacePausedAt ?? null, mailbox: pausedAt }),
    cooldownUntilMs: mailbox.cooldownUntil?.getTime() ?? null,
    window: mailbox.window,
    gap: { minSeconds: gapMinSeconds, maxSeconds: gapMaxSeconds },
    dailyLimit: mailbox.dailyLimit,
    hourlyLimit: mailbox.hourlyLimit,
    providerDailyCap: mailbox.providerDailyCap,
    ramp: mailbox.ramp,
    batch: mailbox.batch,
    isBreakerTripped: mailbox.breakerTrippedAt !== null,
    priorityMode: mailbox.priorityMode,
    share: mailbox.share,
    maxFollowUpWaitDays: mailbox.maxFollowUpWaitDays,
    today: {
      date,
      sent: facts?.day?.sent ?? 0,
      fresh: facts?.day?.fresh ?? 0,
      followUp: facts?.day?.followUp ?? 0,
    },
    recentSlotsMs: await loadRecentSlots(tx, mailbox.id, now),
    lastSlot: lastSlotOf(mailbox, facts?.last ?? null),
  };
}

function pauseOf(pausedAt: Record<'workspace' | 'mailbox', Date | null>): MailboxState['pause'] {
  if (pausedAt.workspace) return { by: 'workspace', sinceMs: pausedAt.workspace.getTime() };
  if (pausedAt.mailbox) return { by: 'mailbox', sinceMs: pausedAt.mailbox.getTime() };
  return null;
}

const lastEmail = {
  enrollmentId: outboundEmails.enrollmentId,
  emailNumber: outboundEmails.emailNumber,
};

function lastSlotOf(
  { lastSlotAt }: LockedMailbox,
  email: Pick<LastSlot, 'enrollmentId' | 'emailNumber'> | null,
): LastSlot | null {
  if (!lastSlotAt) return null;
  // An erased contact takes its mail along; any other seed for the gap will do.
  return { atMs: lastSlotAt.getTime(), ...(email ?? { enrollmentId: '', emailNumber: 0 }) };
}
