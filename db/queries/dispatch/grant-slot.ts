import { eq, TransactionRollbackError } from 'drizzle-orm';
import { isFreemailDomain } from '#domain/email-address/is-freemail-domain.ts';
import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import type { Candidate } from '#domain/sending/candidate.ts';
import type { WorkspaceState } from '#domain/sending/workspace-state.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import type { Transaction } from '../../client.ts';
import { newId } from '../../new-id.ts';
import { mailboxes, outboundEmails } from '../../schema/index.ts';
import { countSlot, type SlotCount } from './count-slot.ts';
import type { SlotGrant } from './list-grants.ts';
import type { LockedMailbox } from './lock-mailbox.ts';

/**
 * Gives the head of a line, locked by the caller, the slot of this moment.
 * @returns null when another mailbox has just used up the day of the campaign or domain; nothing has
 * changed then
 */
export async function grantSlot(
  tx: Transaction,
  slot: {
    mailbox: LockedMailbox;
    workspace: WorkspaceState;
    campaign: CampaignQueue;
    candidate: Candidate;
    now: Date;
  },
): Promise<SlotGrant | null> {
  const { mailbox, workspace, campaign, candidate, now } = slot;
  const { date: day } = readWallClock(now.getTime(), mailbox.timeZone);
  const { emailId, enrollmentId, kind } = candidate;
  const slotId = newId('slot');
  // Strangers share a freemail domain: without a limit, its row would only hold mailboxes up.
  const domain = isFreemailDomain(candidate.domain) ? null : candidate.domain;
  if (!(await countAllOrNothing(tx, { mailbox, workspace, campaign, domain, kind, day }))) {
    return null;
  }
  await tx
    .update(outboundEmails)
    .set({
      state: 'granted',
      slotId,
      grantedAt: now,
      slotDay: day,
      slotDomain: domain,
      sendingSince: null,
    })
    .where(eq(outboundEmails.id, emailId));
  await tx
    .update(mailboxes)
    .set({ lastSlotAt: now, lastSlotEmailId: emailId })
    .where(eq(mailboxes.id, mailbox.id));
  return { emailId, slotId, enrollmentId, grantedAt: now };
}

/** Rolling back to a savepoint also gives the counters' rows free, full ones included. */
async function countAllOrNothing(tx: Transaction, count: SlotCount): Promise<boolean> {
  try {
    await tx.transaction(async (attempt) => {
      if (!(await countSlot(attempt, count))) attempt.rollback();
    });
    return true;
  } catch (error) {
    if (error instanceof TransactionRollbackError) return false;
    throw error;
  }
}
