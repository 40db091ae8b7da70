import { eq } from 'drizzle-orm';
import type { SequenceMove, SequenceStep } from '#domain/sequence/advance-steps.ts';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';
import { findAbsence } from '../inbound-message/find-absence.ts';
import { postponeEnrollment } from './postpone-enrollment.ts';

/**
 * Puts a contact where its sequence has taken it. A time that a person chose was for the step before,
 * and so was the mail that an outage made stale. Who is away by then is waited for.
 * @param move.place its due time becomes the next one looked at
 */
export async function placeEnrollment(
  tx: Transaction,
  enrollmentId: string,
  { kind, place }: SequenceMove<SequenceStep>,
): Promise<void> {
  const nextDueAt = place.dueMs === null ? null : new Date(place.dueMs);
  const [placed] = await tx
    .update(enrollments)
    .set({
      nextPosition: place.nextPosition,
      waitFrom: new Date(place.fromMs),
      nextDueAt,
      rescheduledAt: null,
      staleSince: null,
      reasonCode: kind === 'done' ? 'finished' : 'waiting_delay',
      reasonInputs: {},
      recheckAt: nextDueAt,
    })
    .where(eq(enrollments.id, enrollmentId))
    .returning({ contactId: enrollments.contactId });
  const absence = placed && nextDueAt && (await findAbsence(tx, placed.contactId, nextDueAt));
  if (!absence) return;
  const { inboundId, until } = absence;
  const why = { code: 'out_of_office', inputs: { inboundId } } as const;
  await postponeEnrollment(tx, enrollmentId, { until, ...why });
}
