import { restoreContacts } from '#db/queries/contact/restore-contacts.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { viewContact } from './view-contact.ts';

/**
 * Takes a contact out of the trash, with everything but its place in a campaign. Idempotent.
 * @throws AppError forbidden; not_found, also when its address belongs to a new contact
 */
export async function restoreContact(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId } = parseInput(ContactRefInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const back = await restoreContacts(tx, [contactId]);
    if (back.length > 0) {
      const at = ctx.clock();
      await recordContactEvent(tx, { workspaceId, contactId, type: 'contact.restored', at, actor });
      await announce('contact.changed', contactId);
      await audit('restoreContact', contactId);
    }
    return viewContact(await getContactOverview(tx, contactId));
  });
}
