import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

/**
 * Moves the waits of a campaign's contacts on by its pause (`resumedWait` in SQL). A wait counts from its
 * own beginning if that is later; while a contact is paused itself, its own resume counts from its own
 * pause on. A date that an out-of-office answer or a person named stays.
 */
export async function shiftWaits(
  tx: Transaction,
  pause: { campaignId: string; since: Date; until: Date },
): Promise<void> {
  const began = sql`coalesce(${enrollments.waitFrom}, ${enrollments.lastSentAt}, ${enrollments.admittedAt})`;
  const since = sql`greatest(${pause.since.toISOString()}::timestamptz, ${began})`;
  const until = sql`least(${pause.until.toISOString()}::timestamptz, ${enrollments.pausedAt})`;
  const stoodStill = sql`${enrollments.nextDueAt} > ${since}`;
  const dueAt = sql`case
    when ${stoodStill} and ${enrollments.rescheduledAt} is null and ${enrollments.reasonCode} <> 'out_of_office'
    then ${enrollments.nextDueAt} + (${until} - ${since})
    else ${enrollments.nextDueAt} end`;
  await tx
    .update(enrollments)
    .set({
      waitFrom: sql`${began} + (${until} - ${since})`,
      nextDueAt: dueAt,
      recheckAt: sql`case when ${stoodStill} and ${enrollments.reasonCode} in ('waiting_delay', 'campaign_paused') then ${dueAt} else ${enrollments.recheckAt} end`,
      reasonCode: sql`case when ${stoodStill} and ${enrollments.reasonCode} = 'campaign_paused' then 'waiting_delay' else ${enrollments.reasonCode} end`,
    })
    .where(
      and(
        eq(enrollments.campaignId, pause.campaignId),
        eq(enrollments.state, 'active'),
        sql`${until} > ${since}`,
      ),
    );
}
