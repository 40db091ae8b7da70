import { AppError } from '#domain/shared/app-error.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { endSequence } from './end-sequence.ts';
import { lockContact } from './lock-contact.ts';

/** Takes a contact out of one campaign, of which nothing more is sent. @throws AppError not_found; conflict when it is not in it */
export async function leaveCampaign(call: {
  ctx: VerbContext;
  input: { contactId: string; campaignId: string };
}): Promise<void> {
  const { ctx, input } = call;
  const { contactId, campaignId } = input;
  await changeWorkspace(ctx, async (change) => {
    const { enrollment } = await lockContact(change.tx, contactId);
    if (enrollment?.campaignId !== campaignId) {
      throw new AppError('conflict', 'The contact is not in this campaign any more.');
    }
    await endSequence(ctx, change, enrollment);
    await change.audit('stopContact', contactId, { enrollmentId: enrollment.id });
  });
}
