import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments, outboundEmails, steps } from '../../schema/index.ts';
import { leftOutState } from './left-out-state.ts';
import { releaseSlot } from './release-slot.ts';
import { updateAsAttempt } from './update-as-attempt.ts';

/**
 * Takes a claimed email that certainly did not go out back into the queue and frees its slot. One whose
 * step was removed, or whose enrollment ended, while it was under way is not to go out any more.
 */
export async function returnToQueue(
  tx: Transaction,
  claim: { emailId: string; attempt: number },
): Promise<void> {
  const isRemoved = sql`exists (select 1 from ${steps} where ${steps.id} = ${outboundEmails.stepId} and ${steps.removedAt} is not null)`;
  const isOver = sql`exists (select 1 from ${enrollments} where ${enrollments.id} = ${outboundEmails.enrollmentId} and ${enrollments.state} in ('finished', 'stopped'))`;
  await updateAsAttempt(tx, claim, {
    state: sql`case when ${isRemoved} or ${isOver} then ${leftOutState} else 'queued' end`,
  });
  await releaseSlot(tx, claim.emailId);
}
