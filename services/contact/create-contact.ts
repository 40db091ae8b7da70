import { insertContact } from '#db/queries/contact/insert-contact.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { ensureTags } from '#db/queries/tag/ensure-tags.ts';
import { CreateContactInput } from '#domain/contact/create-contact-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { checkCustom } from './check-custom.ts';
import { addressTaken } from './address-taken.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { parseContactAddress } from './parse-contact-address.ts';
import { viewContact } from './view-contact.ts';

/** Adds one contact, Not Sent. @throws AppError forbidden; invalid_input; conflict for a known address */
export async function createContact(call: {
  ctx: VerbContext;
  input: CreateContactInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(CreateContactInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const contact = await insertContact(tx, {
      ...input,
      ...parseContactAddress(input.email),
      custom: await checkCustom(tx, input.custom),
      tags: await ensureTags(tx, workspaceId, input.tags),
      workspaceId,
    });
    if (!contact) throw addressTaken();
    await recordContactEvent(tx, {
      workspaceId,
      contactId: contact.id,
      type: 'contact.created',
      at: ctx.clock(),
      actor,
    });
    await audit('createContact', contact.id);
    owe({ kind: 'check_mail_domains' });
    return viewContact(await getContactOverview(tx, contact.id));
  });
}
