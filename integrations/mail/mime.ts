import MailComposer from 'nodemailer/lib/mail-composer';
import { refuseUnsafeHeaders } from './refuse-unsafe-headers.ts';
import type { OutgoingMail } from './outgoing-mail.ts';
import { SEND_ID_HEADER } from './send-id-header.ts';

/**
 * Composes the mail as RFC 5322 bytes: plain text, with HTML as alternative when given.
 * @throws ProviderError `rejected` / `invalid_header` for input that could smuggle in a header
 */
export async function composeMime(mail: OutgoingMail): Promise<Buffer> {
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
  const sendId = mail.sendId === undefined ? [] : [{ key: SEND_ID_HEADER, value: mail.sendId }];
  if (mail.unsubscribeUrl === undefined) return sendId;
  // Prepared = written as it is: nodemailer would fold a long URL.
  const url = { prepared: true, foldLines: false, value: `<${mail.unsubscribeUrl}>` };
  return [
    ...sendId,
    { key: 'List-Unsubscribe', value: url },
    { key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
  ];
}
