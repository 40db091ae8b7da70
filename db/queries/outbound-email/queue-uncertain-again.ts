import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { setReason } from '../enrollment/set-reason.ts';
import { releaseSlot } from './release-slot.ts';

/**
 * Puts an uncertain mail that certainly did not go out back into the queue: with a draft of its own next
 * time, under a slot of its own. The caller holds `lockSending`.
 */
export async function queueUncertainAgain(
  tx: Transaction,
  email: { id: string; enrollmentId: string },
  now: Date,
): Promise<void> {
  await releaseSlot(tx, email.id);
  await tx
    .update(outboundEmails)
    .set({ state: 'queued', providerDraftId: null, providerThreadId: null, sendingSince: null })
    .where(eq(outboundEmails.id, email.id));
  // The dispatcher, poked after this commit, replaces it by what really stands in the way.
  await setReason(tx, email.enrollmentId, { code: 'spacing', recheckAt: now });
}
