import MailComposer from 'nodemailer/lib/mail-composer';
import { refuseUnsafeHeaders } from './refuse-unsafe-headers.ts';
import type { OutgoingMail } from './outgoing-mail.ts';
import { SEND_ID_HEADER } from './send-id-header.ts';

/**
 * Composes the mail as RFC 5322 bytes: plain text, with HTML as alternative when given.
 * @throws ProviderError `rejected` / `invalid_header` for input that could smuggle in a header
 */
export function composeMime(mail: OutgoingMail): Promise<Buffer> {
  refuseUnsafeHeaders(mail);
  const composer = new MailComposer({
    from: addressField(mail.from),
    to: addressField(mail.to),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    inReplyTo: mail.inThread?.inReplyTo,
    references: mail.inThread ? [...mail.inThread.references] : undefined,
    headers: ownHeaders(mail),
    normalizeHeaderKey: (key: string) =>
      key.toLowerCase() === SEND_ID_HEADER.toLowerCase() ? SEND_ID_HEADER : key,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function addressField(address: OutgoingMail['from']) {
  return { name: address.name ?? '', address: address.address };
}

function ownHeaders(mail: OutgoingMail) {
  const headers = [{ key: SEND_ID_HEADER, value: mail.sendId }];
  if (mail.unsubscribeUrl !== undefined) {
    headers.push(
      { key: 'List-Unsubscribe', value: `<${mail.unsubscribeUrl}>` },
      { key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
    );
  }
  // Prepared: written as they are. nodemailer would fold and encode a long URL.
  return headers.map(({ key, value }) => ({ key, value: { prepared: true, value } }));
}
