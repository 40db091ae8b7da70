import { and, eq, notExists, sql } from 'drizzle-orm';
import type { Duration } from '#domain/sending/parse-duration.ts';
import type { Transaction } from '../../client.ts';
import { enrollments, mailboxes, outboundEmails } from '../../schema/index.ts';

/**
 * Moves the due times of a step by the change of its delay, for all whose mail is not yet written. Days
 * follow the calendar of the mailbox's zone, as when the due time was first reckoned.
 * @returns the enrollments moved
 */
export async function moveDueTimes(
  tx: Transaction,
  step: { id: string; campaignId: string; position: number },
  delay: { from: Duration; to: Duration },
): Promise<string[]> {
  const days = delay.to.days - delay.from.days;
  const seconds = (delay.to.timeMs - delay.from.timeMs) / 1000;
  const zone = mailboxes.timeZone;
  const dueAt = sql`((${enrollments.nextDueAt} at time zone ${zone}) + make_interval(days => ${days}::int)) at time zone ${zone} + make_interval(secs => ${seconds}::float8)`;
  const moved = await tx
    .update(enrollments)
    .set({
      nextDueAt: dueAt,
      recheckAt: sql`case when ${enrollments.reasonCode} = 'waiting_delay' then ${dueAt} else ${enrollments.recheckAt} end`,
    })
    .from(mailboxes)
    .where(
      and(
        eq(mailboxes.id, enrollments.mailboxId),
        eq(enrollments.campaignId, step.campaignId),
        eq(enrollments.state, 'active'),
        eq(enrollments.nextPosition, step.position),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(outboundEmails)
            .where(
              and(
                eq(outboundEmails.enrollmentId, enrollments.id),
                eq(outboundEmails.stepId, step.id),
              ),
            ),
        ),
      ),
    )
    .returning({ id: enrollments.id });
  return moved.map(({ id }) => id);
}
