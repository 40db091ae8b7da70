import { and, eq, inArray } from 'drizzle-orm';
import type { ReasonInputs } from '#domain/sending/wait-reason.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

/**
 * Writes why the contact is not being sent to, in the transaction of the decision. A sequence that is over
 * keeps what ended it, whatever becomes of its last mail.
 */
export async function setReason(
  tx: Transaction,
  enrollmentId: string,
  reason: { code: ReasonCode; inputs?: ReasonInputs; recheckAt?: Date | null },
): Promise<void> {
  await tx
    .update(enrollments)
    .set({
      reasonCode: reason.code,
      reasonInputs: reason.inputs ?? {},
      recheckAt: reason.recheckAt ?? null,
    })
    .where(
      and(eq(enrollments.id, enrollmentId), inArray(enrollments.state, ['enrolled', 'active'])),
    );
}
