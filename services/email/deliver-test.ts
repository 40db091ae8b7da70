import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { fileRows } from '#db/queries/file/file-rows.ts';
import type { MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import type { SentTestView } from '#domain/campaign/sent-test-view.ts';
import { oneLine } from '#domain/email/one-line.ts';
import { saysNothing } from '#domain/email/says-nothing.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { fileIdsOf, outgoingFiles } from '#integrations/mail/outgoing-files.ts';
import type { OutgoingFile } from '#integrations/mail/outgoing-mail.ts';
import type { VerbContext } from '../context.ts';
import { openCredentials } from '../mailbox/open-credentials.ts';
import { providerRefusal } from '../provider-refusal.ts';
import type { WrittenFor } from './write-email-for.ts';

/** Milliseconds that the provider may take. */
const deadlineMs = 20_000;

const connectFirst = 'Connect a mailbox first: the test goes out from it, to itself.';

/**
 * Mails what a contact would read from a mailbox to its own address. It is no mail of the ledger: it counts
 * for nothing, and nobody else gets it.
 * @throws AppError precondition_failed for a text that is not whole or without a connected mailbox;
 * unavailable when the provider does not answer
 */
export async function deliverTest(
  ctx: VerbContext,
  mailbox: MailboxRow | null,
  email: WrittenFor & { attachmentIds: readonly string[] },
): Promise<SentTestView> {
  refuseUnwhole(email);
  const refreshToken = mailbox && openCredentials(ctx, mailbox);
  if (!refreshToken) throw new AppError('precondition_failed', connectFirst);
  const self = { address: mailbox.address, name: oneLine(mailbox.displayName ?? '') };
  const provider = ctx.google.openMailbox({ refreshToken });
  const { bodyText: text, bodyHtml: html } = email;
  const subject = email.subject ?? '';
  const messageId = `<${newId('request')}@${mailbox.address.split('@')[1] ?? 'localhost'}>`;
  const files = await loadFiles(ctx, email);
  const mail = { from: self, to: self, subject, text, html, messageId };
  try {
    const { draftId } = await provider.createDraft(files.length > 0 ? { ...mail, files } : mail);
    await provider.sendDraft(draftId, { signal: AbortSignal.timeout(deadlineMs) });
  } catch (error) {
    throw providerRefusal(error, connectFirst);
  }
  return { to: mailbox.address, subject };
}

function refuseUnwhole(email: WrittenFor): void {
  const { missing } = email;
  if (missing.length > 0) {
    const message = `The contact lacks what the email needs: ${missing.join(', ')}.`;
    throw new AppError('precondition_failed', message);
  }
  if (saysNothing(email)) {
    const message =
      'This email is written for each contact when its turn comes, and has no own text.';
    throw new AppError('precondition_failed', message);
  }
}

/** Of an email that nobody saved a file may not be there: it is left out, as the preview does. */
async function loadFiles(
  ctx: VerbContext,
  email: { bodyHtml: string; attachmentIds: readonly string[] },
): Promise<OutgoingFile[]> {
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    fileRows.load(tx, fileIdsOf(email)),
  );
  return outgoingFiles(email, rows);
}
