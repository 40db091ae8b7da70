import { eq } from 'drizzle-orm';
import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import type { Candidate } from '#domain/sending/candidate.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import type { Transaction } from '../../client.ts';
import { newId } from '../../new-id.ts';
import { mailboxes, outboundEmails } from '../../schema/index.ts';
import { countForCampaign, countForMailbox } from './count-slot.ts';
import type { SlotGrant } from './list-grants.ts';
import type { LockedMailbox } from './lock-mailbox.ts';

/**
 * Gives the head of a line, locked by the caller, the slot of this moment.
 * @returns null when another mailbox has just used up the campaign's day; nothing has changed then
 */
export async function grantSlot(
  tx: Transaction,
  slot: { mailbox: LockedMailbox; campaign: CampaignQueue; candidate: Candidate; now: Date },
): Promise<SlotGrant | null> {
  const { mailbox, campaign, candidate, now } = slot;
  const { date: day } = readWallClock(now.getTime(), mailbox.timeZone);
  const { emailId, enrollmentId } = candidate;
  const slotId = newId('slot');
  const count = { mailbox, campaign, kind: candidate.kind, day };
  if (!(await countForCampaign(tx, count))) return null;
  await countForMailbox(tx, count);
  await tx
    .update(outboundEmails)
    .set({
      state: 'granted',
      slotId,
      grantedAt: now,
      slotDay: day,
      sendingSince: null,
    })
    .where(eq(outboundEmails.id, emailId));
  await tx
    .update(mailboxes)
    .set({ lastSlotAt: now, lastSlotEmailId: emailId })
    .where(eq(mailboxes.id, mailbox.id));
  return { emailId, slotId, enrollmentId, grantedAt: now };
}
