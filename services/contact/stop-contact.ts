import { endEnrollment } from '#db/queries/enrollment/end-enrollment.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { lockContact } from './lock-contact.ts';
import { viewContact } from './view-contact.ts';

/**
 * Ends the contact's sequence for good: what is not yet with the provider is cancelled. Idempotent.
 * @throws AppError forbidden; not_found
 */
export async function stopContact(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId } = parseInput(ContactRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const { enrollment } = await lockContact(tx, contactId);
    if (enrollment) {
      await endEnrollment(tx, enrollment, {
        ending: 'stopped',
        at: ctx.clock(),
        actor: ctx.access.actor,
      });
      owe({ kind: 'stop_contact', enrollmentId: enrollment.id });
      if (enrollment.state === 'active') {
        owe({ kind: 'poke_campaign', campaignId: enrollment.campaignId });
      }
      await audit('stopContact', contactId, { enrollmentId: enrollment.id });
    }
    return viewContact(await getContactOverview(tx, contactId));
  });
}
