import { parseEmailAddress } from '#domain/email-address/parse-email-address.ts';
import type { MailAddress } from '#domain/email/parsed-mail.ts';
import { ProviderError } from '../provider-error.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

/** CR, LF and NUL end or split a header; U+2028 and U+2029 are line ends to some readers. */
const lineBreak = /[\r\n\0\u2028\u2029]/;

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
    (mail.sendId === undefined || sendId.test(mail.sendId)) &&
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
  return parseEmailAddress(address).kind === 'valid' && !lineBreak.test(name ?? '');
}
