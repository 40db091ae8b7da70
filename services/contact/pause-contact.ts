import { updateContact } from '#db/queries/contact/update-contact.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { updateEnrollment } from '#db/queries/enrollment/update-enrollment.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { finalStatuses } from '#domain/contact/shown-contact-status.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { lockContact } from './lock-contact.ts';
import { viewContact } from './view-contact.ts';

/**
 * Nothing is sent to the contact until it is resumed; its delays stand still. Idempotent.
 * @throws AppError forbidden; not_found; conflict after a reply or bounce
 */
export async function pauseContact(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId } = parseInput(ContactRefInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const { contact, enrollment } = await lockContact(tx, contactId);
    if (finalStatuses.some((status) => status === contact.status)) {
      throw new AppError('conflict', `There is nothing to pause: ${contact.status}.`);
    }
    if (contact.pausedAt === null) {
      const pausedAt = ctx.clock();
      await updateContact(tx, contactId, { pausedAt });
      if (enrollment) {
        await updateEnrollment(tx, enrollment.id, { pausedAt });
        owe({ kind: 'pause_contact', enrollmentId: enrollment.id });
      }
      await recordContactEvent(tx, {
        workspaceId,
        contactId,
        enrollmentId: enrollment?.id ?? null,
        type: 'contact.paused',
        at: pausedAt,
        actor,
      });
      await audit('pauseContact', contactId);
    }
    return viewContact(await getContactOverview(tx, contactId));
  });
}
