import { trashContact } from '#db/queries/contact/trash-contact.ts';
import { freezeEnrollment } from '#db/queries/enrollment/freeze-enrollment.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { isAnySending } from '#db/queries/outbound-email/is-any-sending.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockContact } from './lock-contact.ts';

/**
 * Puts a contact into the trash for 30 days, after which it goes with its mails and timeline. Its sequence
 * stops, and goes on from there when the contact is restored.
 * @throws AppError forbidden; not_found; conflict while one of its mails is being sent
 */
export async function deleteContact(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId } = parseInput(ContactRefInput, call.input);
  await changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const { enrollment } = await lockContact(tx, contactId);
    // The ledger row must outlive the send, or nobody could tell afterwards what happened to it.
    if (await isAnySending(tx, contactId)) {
      throw new AppError(
        'conflict',
        'A mail to this contact is being sent: try again in a minute.',
      );
    }
    const at = ctx.clock();
    const { workspaceId, actor } = ctx.access;
    if (enrollment) await freezeEnrollment(tx, enrollment, at);
    if (enrollment?.state === 'active') {
      owe({ kind: 'pause_contact', enrollmentId: enrollment.id });
      owe({ kind: 'poke_campaign', campaignId: enrollment.campaignId });
    }
    await recordContactEvent(tx, { workspaceId, contactId, type: 'contact.deleted', at, actor });
    await trashContact(tx, contactId);
    await announce('contact.changed', contactId);
    await audit('deleteContact', contactId);
  });
}
