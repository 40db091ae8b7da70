import type { OutboundEmailKind } from '../outbound-email/outbound-email-state.ts';
import { dayMs } from '../shared/milliseconds.ts';
import { readWallClock } from '../shared/read-wall-clock.ts';
import { compareDue } from './compare-due.ts';
import type { Line } from './line.ts';
import type { MailboxState } from './mailbox-state.ts';

/**
 * Of the lines that may all go at `atMs`, the one whose turn it is: what a person sends by hand, then
 * a follow-up that has waited too long, then the kind the mailbox's mode favours, then the other
 * kind, so that an unused share is not lost. Within each, the one due longest.
 */
export function firstByPriority(lines: readonly Line[], atMs: number): Line | null {
  const mailbox = lines[0]?.mailbox;
  if (!mailbox) return null;
  const inTurn = lines.toSorted((a, b) => compareDue(a.candidate, b.candidate));
  const favoured = favouredKind(mailbox, atMs);
  const starvedBeforeMs = atMs - mailbox.maxFollowUpWaitDays * dayMs;
  return (
    inTurn.find(({ candidate }) => candidate.isSendNow) ??
    inTurn.find(
      ({ candidate: { kind, dueAtMs } }) => kind === 'follow_up' && dueAtMs < starvedBeforeMs,
    ) ??
    inTurn.find(({ candidate }) => candidate.kind === favoured) ??
    inTurn[0] ??
    null
  );
}

function favouredKind(mailbox: MailboxState, atMs: number): OutboundEmailKind {
  switch (mailbox.priorityMode) {
    case 'follow_ups_first':
      return 'follow_up';
    case 'fresh_first':
      return 'fresh';
    case 'balanced':
      return furthestBelowShare(mailbox, atMs);
  }
}

/** Compares what each kind lacks once one more mail is out, so the split is never off by a whole mail. */
function furthestBelowShare(
  { today, share, timeZone }: MailboxState,
  atMs: number,
): OutboundEmailKind {
  const isToday = today.date === readWallClock(atMs, timeZone).date;
  const fresh = isToday ? today.fresh : 0;
  const followUp = isToday ? today.followUp : 0;
  const next = fresh + followUp + 1;
  const freshLack = share * next - 100 * fresh;
  const followUpLack = (100 - share) * next - 100 * followUp;
  return freshLack > followUpLack ? 'fresh' : 'follow_up';
}
