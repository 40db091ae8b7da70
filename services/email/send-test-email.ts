import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { findContact } from '#db/queries/contact/find-contact.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import { profileRows } from '#db/queries/profile/profile-rows.ts';
import type { SentTestView } from '#domain/campaign/sent-test-view.ts';
import { madeUpContact } from '#domain/email/made-up-contact.ts';
import { SendTestEmailInput } from '#domain/email/send-test-email-input.ts';
import { signatureOf } from '#domain/profile/signature-of.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { checkEmailFiles } from '../file/check-email-files.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { getProfileRow } from '../profile/get-profile-row.ts';
import { deliverTest } from './deliver-test.ts';
import { writeEmailFor } from './write-email-for.ts';

/**
 * Mails any email, of a campaign that nobody saved or of the template library, as a contact would get it,
 * from a mailbox to its own address.
 * @throws AppError forbidden; invalid_input; not_found; precondition_failed when the contact lacks what the
 * email needs or the mailbox is not connected; unavailable when the provider does not answer
 */
export async function sendTestEmail(call: {
  ctx: VerbContext;
  input: SendTestEmailInput;
}): Promise<SentTestView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(SendTestEmailInput, call.input);
  const { mailboxId, contactId, step } = input;
  const { mailbox, values } = await inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const found = await findMailbox(tx, mailboxId);
    if (!found) throw notFound('mailbox');
    await checkEmailFiles(tx, [{ ...step, path: ['step'] }]);
    const contact = contactId === undefined ? madeUpContact(step) : await getContact(tx, contactId);
    const sender = { name: found.displayName };
    const signature = await findSignature(tx, input.profileId ?? null);
    return { mailbox: found, values: { ...contact, sender, signature } };
  });
  const email = writeEmailFor(step, values, contactId ?? mailboxId);
  const isConnected = mailbox.connection === 'connected';
  const sent = await deliverTest(ctx, isConnected ? mailbox : null, {
    ...email,
    attachmentIds: step.attachmentIds,
  });
  await changeWorkspace(ctx, ({ audit }) => audit('sendTestEmail', mailboxId));
  return sent;
}

async function getContact(tx: Transaction, contactId: string) {
  const contact = await findContact(tx, contactId);
  if (!contact) throw notFound('contact');
  return contact;
}

async function findSignature(tx: Transaction, profileId: string | null) {
  return signatureOf(
    profileId === null ? await profileRows.findDefault(tx) : await getProfileRow(tx, profileId),
  );
}
