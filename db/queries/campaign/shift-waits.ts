import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns, enrollments, workspaces } from '../../schema/index.ts';

/** Written by `holdEnrollment` while campaign or workspace are paused. */
const heldCodes = sql.raw(`'campaign_paused', 'mailbox_paused'`);

/**
 * Moves waits on by a pause that is over (`resumedWait` in SQL), in one statement; the caller has ended
 * the pause in its own row before. A wait counts from its own beginning if that is later. Where other
 * pauses are still on (contact, campaign, workspace), the resume of the earliest counts from its own
 * beginning on, so no moment counts twice. A date that an out-of-office answer or a person named stays.
 * @param pause.campaignId null = of the whole workspace
 */
export async function shiftWaits(
  tx: Transaction,
  pause: { campaignId: string | null; since: Date; until: Date },
): Promise<void> {
  const began = sql`coalesce(${enrollments.waitFrom}, ${enrollments.lastSentAt}, ${enrollments.admittedAt})`;
  const since = sql`greatest(${pause.since.toISOString()}::timestamptz, ${began})`;
  const until = sql`least(${pause.until.toISOString()}::timestamptz, ${enrollments.pausedAt}, ${campaigns.pausedAt}, ${workspaces.sendingPausedAt})`;
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
      recheckAt: sql`case when ${stoodStill} and ${enrollments.reasonCode} in ('waiting_delay', ${heldCodes}) then ${dueAt} else ${enrollments.recheckAt} end`,
      reasonCode: sql`case when ${stoodStill} and ${enrollments.reasonCode} in (${heldCodes}) then 'waiting_delay' else ${enrollments.reasonCode} end`,
    })
    .from(campaigns)
    .innerJoin(workspaces, eq(workspaces.id, campaigns.workspaceId))
    .where(
      and(
        eq(campaigns.id, enrollments.campaignId),
        pause.campaignId === null ? undefined : eq(campaigns.id, pause.campaignId),
        eq(enrollments.state, 'active'),
        sql`${until} > ${since}`,
      ),
    );
}
