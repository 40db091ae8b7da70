import { findCampaignHeldStill } from '#db/queries/campaign/find-campaign.ts';
import type { Transaction } from '#db/client.ts';
import { updateContact } from '#db/queries/contact/update-contact.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { findSendingPause } from '#db/queries/workspace/find-sending-pause.ts';
import {
  findOpenEnrollment,
  type OpenEnrollment,
} from '#db/queries/enrollment/find-open-enrollment.ts';
import { updateEnrollment } from '#db/queries/enrollment/update-enrollment.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { resumedWait } from '#domain/sending/resumed-wait.ts';
import { earliest } from '#domain/shared/earliest.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { lockContact } from './lock-contact.ts';
import { viewContact } from './view-contact.ts';

/**
 * Ends a pause; its delays go on where they stood still. Idempotent.
 * @throws AppError forbidden; not_found
 */
export async function resumeContact(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId } = parseInput(ContactRefInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const { contact, enrollment } = await lockContact(tx, contactId);
    if (contact.pausedAt !== null) {
      const now = ctx.clock();
      await updateContact(tx, contactId, { pausedAt: null });
      if (enrollment) {
        await resumeEnrollment(tx, enrollment, now);
        owe({ kind: 'resume_contact', enrollmentId: enrollment.id });
        if (enrollment.mailboxId) owe({ kind: 'poke_mailbox', mailboxId: enrollment.mailboxId });
      }
      await recordContactEvent(tx, {
        workspaceId,
        contactId,
        enrollmentId: enrollment?.id ?? null,
        type: 'contact.resumed',
        at: now,
        actor,
      });
      await audit('resumeContact', contactId);
    }
    return viewContact(await getContactOverview(tx, contactId));
  });
}

/** Where campaign or workspace are paused too, their own resume counts from their own pause on. */
async function resumeEnrollment(
  tx: Transaction,
  { contactId, campaignId, workspaceId }: OpenEnrollment,
  now: Date,
) {
  const campaign = await findCampaignHeldStill(tx, campaignId);
  const workspacePausedAt = await findSendingPause(tx, workspaceId);
  const enrollment = await findOpenEnrollment(tx, contactId);
  if (!enrollment) return;
  const { id, pausedAt, reasonCode } = enrollment;
  const others = [campaign?.pausedAt, workspacePausedAt].flatMap((at) => at ?? []);
  const wait = {
    waitFrom: enrollment.waitFrom ?? enrollment.lastSentAt ?? enrollment.admittedAt,
    nextDueAt: enrollment.nextDueAt,
    isDate: enrollment.rescheduledAt !== null || reasonCode === 'out_of_office',
  };
  const { waitFrom, nextDueAt } = pausedAt
    ? resumedWait(wait, { since: pausedAt, until: earliest([now, ...others]) })
    : wait;
  await updateEnrollment(tx, id, {
    pausedAt: null,
    heldAt: others.length > 0 ? enrollment.heldAt : null,
    waitFrom,
    nextDueAt,
    ...((reasonCode === 'contact_paused' || reasonCode === 'waiting_delay') && {
      reasonCode: 'waiting_delay',
      recheckAt: nextDueAt,
    }),
  });
}
