import { eq } from 'drizzle-orm';
import type { FrozenSequence } from '#domain/enrollment/frozen-sequence.ts';
import { earliest } from '#domain/shared/earliest.ts';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';
import { findCampaignHeldStill } from '../campaign/find-campaign.ts';
import { cancelUnsentEmails } from '../outbound-email/cancel-unsent.ts';
import { cancelOpenTasks } from '../task/cancel-open-tasks.ts';
import { findSendingPause } from '../workspace/find-sending-pause.ts';
import { endedColumns } from './ended-columns.ts';
import type { OpenEnrollment } from './find-open-enrollment.ts';

/**
 * Stops a sequence because its contact goes into the trash, and keeps what it was, so that it can go on
 * from there (`thawEnrollments`). The caller holds `lockSending`.
 */
export async function freezeEnrollment(
  tx: Transaction,
  { id: enrollmentId, workspaceId, campaignId, ...was }: OpenEnrollment,
  at: Date,
): Promise<void> {
  const campaign = await findCampaignHeldStill(tx, campaignId);
  if (!campaign) throw new Error(`campaign ${campaignId} vanished under its enrollment`);
  const pauses = [was.pausedAt, campaign.pausedAt, await findSendingPause(tx, workspaceId)];
  const frozen: FrozenSequence = {
    since: earliest([at, ...pauses.flatMap((pausedAt) => pausedAt ?? [])]).toISOString(),
    sequenceVersion: campaign.sequenceVersion,
    nextDueAt: was.nextDueAt?.toISOString() ?? null,
    recheckAt: was.recheckAt?.toISOString() ?? null,
    reasonCode: was.reasonCode,
    reasonInputs: was.reasonInputs,
    emails: await cancelUnsentEmails(tx, { enrollmentId }),
    taskIds: await cancelOpenTasks(tx, { enrollmentId }),
  };
  await tx
    .update(enrollments)
    .set({ ...endedColumns('stopped', at), frozen })
    .where(eq(enrollments.id, enrollmentId));
}
