import type { Transaction } from '#db/client.ts';
import type { ContactRow } from '#db/queries/contact/find-contact.ts';
import { isAddressTaken } from '#db/queries/contact/is-address-taken.ts';
import { updateContact as updateRow } from '#db/queries/contact/update-contact.ts';
import { statusAtAddress } from '#db/queries/contact/status-at-address.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { ensureTags } from '#db/queries/tag/ensure-tags.ts';
import { labelEvents } from '#domain/bulk/label-event.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { UpdateContactInput } from '#domain/contact/update-contact-input.ts';
import { unwritableReasons } from '#domain/sending/unwritable-reasons.ts';
import { authorize } from '../authorize.ts';
import type { LabelledBy } from '../bulk/label-contacts.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { checkCustom } from './check-custom.ts';
import { addressTaken } from './address-taken.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { lockContact } from './lock-contact.ts';
import { parseContactAddress } from './parse-contact-address.ts';
import { viewContact } from './view-contact.ts';

/**
 * Changes fields of a contact; mails already written keep their words, and go to the new address. Who has
 * bounced can be written to again there, and what could not be written is tried again.
 * @throws AppError forbidden; invalid_input; not_found; conflict for another contact's address
 */
export async function updateContact(call: {
  ctx: VerbContext;
  input: UpdateContactInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId, ...fields } = parseInput(UpdateContactInput, call.input);
  const address = fields.email === undefined ? undefined : parseContactAddress(fields.email);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const { contact, enrollment } = await lockContact(tx, contactId);
    if (address && (await isAddressTaken(tx, { ...address, exceptContactId: contactId }))) {
      throw addressTaken();
    }
    const changed = Object.keys(fields);
    if (changed.length > 0) {
      const tags = fields.tags && (await ensureTags(tx, workspaceId, fields.tags));
      await updateRow(tx, contactId, {
        ...fields,
        ...address,
        ...(address && { status: await statusAtAddress(tx, contact, address.emailNormalized) }),
        ...(fields.custom && { custom: await checkCustom(tx, fields.custom) }),
        ...(tags && { tags }),
      });
      await recordContactEvent(tx, {
        workspaceId,
        contactId,
        type: 'contact.updated',
        at: ctx.clock(),
        actor,
        data: { fields: changed },
      });
      if (tags) await recordTags(tx, contact, { workspaceId, actor, at: ctx.clock(), tags });
      await audit('updateContact', contactId, { fields: changed });
      if (address) owe({ kind: 'check_mail_domains' });
    }
    if (enrollment && unwritableReasons.includes(enrollment.reasonCode)) {
      owe({ kind: 'poke_contact', enrollmentId: enrollment.id });
    }
    return viewContact(await getContactOverview(tx, contactId));
  });
}

/** Which tags came and which went, in the words that a change of many contacts uses. */
async function recordTags(
  tx: Transaction,
  { id: contactId, tags: before }: ContactRow,
  { tags: after, ...by }: LabelledBy & { tags: string[] },
): Promise<void> {
  const added = after.filter((name) => !before.includes(name));
  const removed = before.filter((name) => !after.includes(name));
  for (const name of added) {
    await recordContactEvent(tx, { ...by, contactId, type: labelEvents.tag, data: { name } });
  }
  for (const name of removed) {
    await recordContactEvent(tx, { ...by, contactId, type: labelEvents.untag, data: { name } });
  }
}
