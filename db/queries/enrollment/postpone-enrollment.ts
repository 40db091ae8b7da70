import { and, eq, inArray, isNotNull, lt, notInArray, or } from 'drizzle-orm';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import { waitsForPerson } from '#domain/sending/waits-for-person.ts';
import type { ReasonInputs } from '#domain/sending/wait-reason.ts';
import type { Transaction } from '../../client.ts';
import { enrollments, outboundEmails } from '../../schema/index.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';

/** What nothing but a person ends stays what is told; the time is kept for afterwards. */
const endsByItself = or(
  notInArray(enrollments.reasonCode, [...waitsForPerson]),
  isNotNull(enrollments.recheckAt),
);

/**
 * Nothing goes to this contact before `until`: moves on what is due before, the next step and a mail that is
 * written, and takes its slot back. Says so only where it moved something. The caller holds `lockSending`.
 */
export async function postponeEnrollment(
  tx: Transaction,
  enrollmentId: string,
  postponement: { until: Date; code: ReasonCode; inputs: ReasonInputs },
): Promise<void> {
  const { until, code, inputs } = postponement;
  const isTheirs = and(eq(enrollments.id, enrollmentId), eq(enrollments.state, 'active'));
  const steps = await tx
    .update(enrollments)
    .set({ nextDueAt: until })
    .where(and(isTheirs, lt(enrollments.nextDueAt, until)))
    .returning({ id: enrollments.id });
  const mails = await postponeMails(tx, enrollmentId, until);
  if (steps.length === 0 && mails === 0) return;
  await tx
    .update(enrollments)
    .set({ reasonCode: code, reasonInputs: inputs, recheckAt: until })
    .where(and(isTheirs, endsByItself));
}

/** @returns how many were to go before */
async function postponeMails(tx: Transaction, enrollmentId: string, until: Date): Promise<number> {
  const early = await tx
    .select({ id: outboundEmails.id, state: outboundEmails.state })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.enrollmentId, enrollmentId),
        inArray(outboundEmails.state, ['awaiting_approval', 'queued', 'granted', 'failed']),
        lt(outboundEmails.dueAt, until),
      ),
    )
    .for('update');
  for (const { id, state } of early) {
    await releaseSlot(tx, id);
    await tx
      .update(outboundEmails)
      .set({ state: state === 'granted' ? 'queued' : state, dueAt: until })
      .where(eq(outboundEmails.id, id));
  }
  return early.length;
}
