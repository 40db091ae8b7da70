import { and, eq, gt } from 'drizzle-orm';
import { dayMs, hourMs, minuteMs } from '#domain/shared/milliseconds.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** A send that is retried for hours goes out long after its grant. */
const lookBackMs = dayMs + 6 * hourMs;
/** Longer than a provider may take; after it, a send without an answer no longer holds up the others. */
const underWayMs = 2 * minuteMs;

/** As `MailboxState.recentSlotsMs`: when the mailbox's latest mails went out, epoch ms, ascending. */
export async function loadRecentSlots(
  tx: Transaction,
  mailboxId: string,
  now: Date,
): Promise<number[]> {
  const nowMs = now.getTime();
  const rows = await selectRecentSlots(tx, mailboxId, new Date(nowMs - lookBackMs));
  return rows
    .flatMap((row) => slotTimesMs(row, nowMs))
    .filter((slotMs) => slotMs > nowMs - dayMs)
    .toSorted((a, b) => a - b);
}

/** Index `outbound_emails_slots`. */
export function selectRecentSlots(tx: Transaction, mailboxId: string, since: Date) {
  const { state, grantedAt, sendingSince, sentAt } = outboundEmails;
  return tx
    .select({ state, grantedAt, sendingSince, sentAt })
    .from(outboundEmails)
    .where(and(eq(outboundEmails.mailboxId, mailboxId), gt(grantedAt, since)));
}

type Slot = Awaited<ReturnType<typeof selectRecentSlots>>[number];

/** Two when a mail bounced for now and its next copy is on its way. */
function slotTimesMs(slot: Slot, nowMs: number): number[] {
  const { state, sentAt } = slot;
  const sentMs = sentAt ? [sentAt.getTime()] : [];
  const isSettled = sentAt && state !== 'granted' && state !== 'sending';
  return isSettled ? sentMs : [...sentMs, slotTimeMs(slot, nowMs)];
}

function slotTimeMs({ state, grantedAt, sendingSince }: Slot, nowMs: number): number {
  const sinceMs = (sendingSince ?? grantedAt)?.getTime() ?? nowMs;
  const isUnderWay = state === 'granted' || (state === 'sending' && sinceMs > nowMs - underWayMs);
  return isUnderWay ? nowMs : sinceMs;
}
