import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

/**
 * Moves the due times of a campaign's waiting contacts on by its pause (`dueAfterPause` in SQL). A wait
 * counts from its own beginning if that is later; while a contact is paused itself, its own resume
 * counts from its own pause on.
 */
export async function shiftWaits(
  tx: Transaction,
  pause: { campaignId: string; since: Date; until: Date },
): Promise<void> {
  const since = sql`greatest(${pause.since.toISOString()}::timestamptz, ${enrollments.admittedAt}, ${enrollments.lastSentAt})`;
  const until = sql`least(${pause.until.toISOString()}::timestamptz, ${enrollments.pausedAt})`;
  const dueAt = sql`${enrollments.nextDueAt} + (${until} - ${since})`;
  await tx
    .update(enrollments)
    .set({
      nextDueAt: dueAt,
      recheckAt: sql`case when ${enrollments.reasonCode} in ('waiting_delay', 'campaign_paused') then ${dueAt} else ${enrollments.recheckAt} end`,
      reasonCode: sql`case when ${enrollments.reasonCode} = 'campaign_paused' then 'waiting_delay' else ${enrollments.reasonCode} end`,
    })
    .where(
      and(
        eq(enrollments.campaignId, pause.campaignId),
        eq(enrollments.state, 'active'),
        sql`${enrollments.nextDueAt} > ${since}`,
        sql`${until} > ${since}`,
      ),
    );
}
