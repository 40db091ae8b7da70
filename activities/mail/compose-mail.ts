import type { SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import type { StoredFile } from '#db/queries/file/file-rows.ts';
import { oneLine } from '#domain/email/one-line.ts';
import { fileIdsOf, outgoingFiles } from '#integrations/mail/outgoing-files.ts';
import type { OutgoingFile, OutgoingMail } from '#integrations/mail/outgoing-mail.ts';

/**
 * The mail of a ledger row; a follow-up goes into the thread of its first mail.
 * @param files at least those of `fileIdsOf`
 */
export function composeMail(
  row: SendingRow,
  { unsubscribeUrl, files }: { unsubscribeUrl: string; files: readonly StoredFile[] },
): OutgoingMail {
  const { email, mailbox, contact, enrollment } = row;
  return {
    sendId: email.id,
    from: { address: mailbox.address, name: oneLine(mailbox.displayName ?? '') },
    to: { address: email.toAddress, name: oneLine(contact.name) },
    subject: email.subject,
    text: email.bodyText,
    html: email.bodyHtml,
    messageId: `<${copyOf(email)}@${mailbox.address.split('@')[1] ?? 'localhost'}>`,
    unsubscribeUrl,
    ...(files.length > 0 && { files: filesOf(email, files) }),
    ...(enrollment.threadId &&
      email.inReplyTo && {
        inThread: {
          threadId: enrollment.threadId,
          inReplyTo: email.inReplyTo,
          references: email.references,
        },
      }),
  };
}

/** A mail that is sent again is another message (RFC 5322 3.6.4). */
function copyOf({ id, softBounces }: SendingRow['email']): string {
  return softBounces === 0 ? id : `${id}.${softBounces}`;
}

function filesOf(email: SendingRow['email'], files: readonly StoredFile[]): OutgoingFile[] {
  const gone = fileIdsOf(email).find((id) => !files.some((file) => file.id === id));
  if (gone !== undefined) throw new Error(`file ${gone} of a mail is not there any more`);
  return outgoingFiles(email, files);
}
