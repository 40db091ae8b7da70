import type { MailAddress } from '#domain/email/parsed-mail.ts';
import { ProviderError } from '../provider-error.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

/** CR, LF and NUL end or split a header; U+2028 and U+2029 are line ends to some readers. */
const lineBreak = /[\r\n\0\u2028\u2029]/;

/**
 * One plain addr-spec: no quoted local part, comment, group or route. Those forms of RFC 5322 are
 * where two readers see two different recipients (nodemailer CVE-2026-125755).
 */
const plainAddress = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u;

const messageId = /^<[^\s<>\p{Cc}]+>$/u;
const sendId = /^[\w.-]{1,200}$/;
const unsubscribeUrl = /^https?:\/\/[^\s<>\p{Cc}]+$/u;

/** Throws `rejected` / `invalid_header` unless every header value of the mail stays in its line. */
export function refuseUnsafeHeaders(mail: OutgoingMail): void {
  const ids = [
    mail.messageId,
    ...(mail.inThread ? [mail.inThread.inReplyTo, ...mail.inThread.references] : []),
  ];
  const safe =
    !lineBreak.test(mail.subject) &&
    isSafeAddress(mail.from) &&
    isSafeAddress(mail.to) &&
    ids.every((id) => messageId.test(id)) &&
    sendId.test(mail.sendId) &&
    (mail.unsubscribeUrl === undefined || unsubscribeUrl.test(mail.unsubscribeUrl));
  if (safe) return;
  throw new ProviderError({
    provider: 'mime',
    kind: 'rejected',
    effect: 'none',
    reason: 'invalid_header',
  });
}

function isSafeAddress({ address, name }: MailAddress): boolean {
  return plainAddress.test(address) && !lineBreak.test(name ?? '');
}
