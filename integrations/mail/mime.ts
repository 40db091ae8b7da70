import MailComposer from 'nodemailer/lib/mail-composer';
import { refuseUnsafeHeaders } from './refuse-unsafe-headers.ts';
import type { OutgoingFile, OutgoingMail } from './outgoing-mail.ts';
import { SEND_ID_HEADER } from './send-id-header.ts';

/**
 * Composes the mail as RFC 5322 bytes: plain text, with HTML as alternative when given, the images it shows
 * beside it (RFC 2387), and the attachments after both.
 * @throws ProviderError `rejected` / `invalid_header` for input that could smuggle in a header
 */
export async function composeMime(mail: OutgoingMail): Promise<Buffer> {
  refuseUnsafeHeaders(mail);
  const composer = new MailComposer({
    from: addressField(mail.from),
    to: addressField(mail.to),
    subject: mail.subject,
    text: mail.text,
    html: nameShownFiles(mail),
    messageId: mail.messageId,
    inReplyTo: mail.inThread?.inReplyTo,
    references: mail.inThread ? [...mail.inThread.references] : undefined,
    ...(mail.files && { attachments: mail.files.map((file) => attachmentOf(file, mail)) }),
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

/** Named by RFC 2231, for any script. */
function attachmentOf({ name, mediaType, content, contentId }: OutgoingFile, mail: OutgoingMail) {
  return {
    filename: name,
    contentType: mediaType,
    // The same bytes: there may be ten million of them.
    content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    contentDisposition: contentId === undefined ? 'attachment' : 'inline',
    ...(contentId !== undefined && { cid: fullContentId(contentId, mail) }),
  } as const;
}

/** A part of a mail is named as mails are (RFC 2392 2). */
function fullContentId(contentId: string, { from }: OutgoingMail): string {
  return `${contentId}@${from.address.split('@')[1] ?? 'localhost'}`;
}

function nameShownFiles(mail: OutgoingMail): string | undefined {
  const ids = (mail.files ?? []).flatMap(({ contentId }) => contentId ?? []);
  return mail.html?.replaceAll(/\bcid:([\w.-]+)/g, (address, id: string) =>
    ids.includes(id) ? `cid:${fullContentId(id, mail)}` : address,
  );
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
