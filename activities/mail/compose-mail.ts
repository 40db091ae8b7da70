import type { SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import type { OutgoingMail } from '#integrations/mail/outgoing-mail.ts';

/** The mail of a ledger row; a follow-up goes into the thread of its first mail. */
export function composeMail(row: SendingRow, unsubscribeUrl: string): OutgoingMail {
  const { email, mailbox, contact, enrollment } = row;
  return {
    sendId: email.id,
    from: { address: mailbox.address, name: mailbox.displayName },
    to: { address: email.toAddress, name: contact.name },
    subject: email.subject,
    text: email.bodyText,
    html: email.bodyHtml,
    messageId: `<${copyOf(email)}@${mailbox.address.split('@')[1] ?? 'localhost'}>`,
    unsubscribeUrl,
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
