import type { Transaction } from '#db/client.ts';
import { findCampaignHeldStill } from '#db/queries/campaign/find-campaign.ts';
import { findSendingPause } from '#db/queries/workspace/find-sending-pause.ts';
import type { OpenEnrollment } from '#db/queries/enrollment/find-open-enrollment.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { LockedContact } from './lock-contact.ts';

/**
 * The enrollment of a contact that mail may go to; its campaign stays as it is until the transaction
 * ends. Comes before any lock on a mail, as in `claimSend`.
 * @throws AppError conflict while paused, not admitted or without a sequence
 */
export async function getSendable(
  tx: Transaction,
  { contact, enrollment }: LockedContact,
): Promise<OpenEnrollment> {
  if (!enrollment) throw new AppError('conflict', 'This contact has no next step.');
  const campaign = await findCampaignHeldStill(tx, enrollment.campaignId);
  if (await findSendingPause(tx, enrollment.workspaceId)) {
    throw new AppError('conflict', 'Sending is paused in the whole workspace: resume it first.');
  }
  if (contact.pausedAt) throw new AppError('conflict', 'The contact is paused: resume it first.');
  if (campaign?.state !== 'running') {
    throw new AppError('conflict', 'The campaign is not running.');
  }
  if (enrollment.state !== 'active') {
    throw new AppError('conflict', 'The contact waits for its turn to be admitted.');
  }
  return enrollment;
}
