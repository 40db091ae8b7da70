import { and, eq, inArray, sql } from 'drizzle-orm';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import type { ReasonInputs } from '#domain/sending/wait-reason.ts';
import type { Transaction } from '../../client.ts';
import { enrollments, outboundEmails } from '../../schema/index.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';
import { setReason } from './set-reason.ts';

/**
 * Nothing goes to this contact before `until`: moves the next step on, and takes back a queued or
 * granted mail. Never brings anything forward. The caller holds `lockSending`.
 */
export async function postponeEnrollment(
  tx: Transaction,
  enrollmentId: string,
  postponement: { until: Date; code: ReasonCode; inputs: ReasonInputs },
): Promise<void> {
  const { until, code, inputs } = postponement;
  await tx
    .update(enrollments)
    .set({
      nextDueAt: sql`greatest(${enrollments.nextDueAt}, ${until.toISOString()}::timestamptz)`,
    })
    .where(and(eq(enrollments.id, enrollmentId), eq(enrollments.state, 'active')));
  const waiting = await tx
    .select({ id: outboundEmails.id })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.enrollmentId, enrollmentId),
        inArray(outboundEmails.state, ['queued', 'granted']),
      ),
    )
    .for('update');
  for (const { id } of waiting) {
    await releaseSlot(tx, id);
    await tx
      .update(outboundEmails)
      .set({
        state: 'queued',
        dueAt: sql`greatest(${outboundEmails.dueAt}, ${until.toISOString()}::timestamptz)`,
      })
      .where(eq(outboundEmails.id, id));
  }
  await setReason(tx, enrollmentId, { code, inputs, recheckAt: until });
}
