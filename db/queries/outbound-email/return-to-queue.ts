import type { Transaction } from '../../client.ts';
import { releaseSlot } from './release-slot.ts';
import { updateAsAttempt } from './update-as-attempt.ts';

/** Takes a claimed email that certainly did not go out back into the queue and frees its slot. */
export async function returnToQueue(
  tx: Transaction,
  claim: { emailId: string; attempt: number },
): Promise<void> {
  await updateAsAttempt(tx, claim, { state: 'queued' });
  await releaseSlot(tx, claim.emailId);
}
