import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { endSequence } from './end-sequence.ts';
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
  return changeWorkspace(ctx, async (change) => {
    const { tx, audit } = change;
    const { enrollment } = await lockContact(tx, contactId);
    if (enrollment) {
      await endSequence(ctx, change, enrollment);
      await audit('stopContact', contactId, { enrollmentId: enrollment.id });
    }
    return viewContact(await getContactOverview(tx, contactId));
  });
}
