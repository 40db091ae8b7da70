import { trashContact } from '#db/queries/contact/trash-contact.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { isAnySending } from '#db/queries/outbound-email/is-any-sending.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { endSequence } from './end-sequence.ts';
import { lockContact } from './lock-contact.ts';

/**
 * Puts a contact into the trash for 30 days, after which it goes with its mails and timeline. Its sequence
 * ends, and stays ended when it is restored: its workflow has stopped, and a second one might mail twice.
 * @throws AppError forbidden; not_found; conflict while one of its mails is being sent
 */
export async function deleteContact(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId } = parseInput(ContactRefInput, call.input);
  await changeWorkspace(ctx, async (change) => {
    const { tx, audit, announce } = change;
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
    if (enrollment) await endSequence(ctx, change, enrollment);
    await recordContactEvent(tx, { workspaceId, contactId, type: 'contact.deleted', at, actor });
    await trashContact(tx, contactId);
    await announce('contact.changed', contactId);
    await audit('deleteContact', contactId);
  });
}
