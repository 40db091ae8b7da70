import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { bringBack } from './bring-back.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { viewContact } from './view-contact.ts';

/**
 * Takes a contact out of the trash, with everything; its sequence goes on. Idempotent.
 * @throws AppError forbidden; not_found, also when its address belongs to a new contact
 */
export async function restoreContact(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId } = parseInput(ContactRefInput, call.input);
  return changeWorkspace(ctx, async (change) => {
    const { tx, audit } = change;
    const back = await bringBack(ctx, change, [contactId]);
    if (back.length > 0) await audit('restoreContact', contactId);
    return viewContact(await getContactOverview(tx, contactId));
  });
}
