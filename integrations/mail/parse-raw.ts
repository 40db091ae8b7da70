import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { MailAddress, MailReport, ParsedMail } from '#domain/email/parsed-mail.ts';
import { storable } from '#domain/shared/storable.ts';

/**
 * Parses a mail as it travelled. Never throws on odd input: what cannot be read is left out.
 * The returned message of a delivery report is kept as a part, not mixed into the text. All of it can be
 * stored: a mail that could not would hold up every later one of its mailbox.
 */
export async function parseRaw(raw: Uint8Array): Promise<ParsedMail> {
  const email = await readEmail(raw);
  const date = email.date === undefined ? Number.NaN : Date.parse(email.date);
  const report = readReport(email);
  return {
    from: readAddresses([email.from])[0] ?? { address: '' },
    to: readAddresses(email.to ?? []),
    subject: storable(email.subject ?? ''),
    ...(email.messageId !== undefined && { messageId: storable(email.messageId) }),
    ...(email.inReplyTo !== undefined && { inReplyTo: storable(email.inReplyTo) }),
    references: storable(email.references ?? '').match(/<[^\s<>]+>/g) ?? [],
    headers: readHeaders(email),
    text: storable(email.text ?? ''),
    ...(email.html !== undefined && { html: storable(email.html) }),
    ...(!Number.isNaN(date) && { date: new Date(date) }),
    ...(report && { report }),
  };
}

const options = { forceRfc822Attachments: true };

async function readEmail(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(raw, options);
  } catch {
    // Nested or padded beyond the parser's limits: what decides about it is in the first headers.
    return PostalMime.parse(headerSection(new TextDecoder('latin1').decode(raw)).slice(0, 100_000));
  }
}

function readAddresses(addresses: readonly (Address | undefined)[]): MailAddress[] {
  return addresses
    .flatMap((entry) => (entry?.group ? entry.group : entry ? [entry] : []))
    .filter((mailbox) => mailbox.address !== undefined)
    .map(({ address, name }) => ({
      address: storable(address),
      ...(name !== '' && { name: storable(name) }),
    }));
}

function readHeaders(email: Email): Record<string, string[]> {
  // Null prototype: a hostile header may be called `__proto__` or `constructor`.
  const headers: Record<string, string[]> = Object.create(null);
  for (const { key, value } of email.headers) {
    (headers[key] ??= []).push(storable(value).replaceAll('\t', ' '));
  }
  return headers;
}

/** multipart/report, RFC 6522: a human text, the machine-readable part, the returned message. */
function readReport(email: Email): MailReport | undefined {
  const contentType = email.headers.find((header) => header.key === 'content-type')?.value ?? '';
  if (!/^\s*multipart\/report\b/i.test(contentType)) return undefined;
  const type = /;\s*report-type\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1]?.toLowerCase();
  const deliveryStatus = partText(email, [
    'message/delivery-status',
    'message/global-delivery-status',
  ]);
  const returned = partText(email, [
    'message/rfc822',
    'text/rfc822-headers',
    'message/global',
    'message/global-headers',
  ]);
  return {
    type: type ?? 'unknown',
    ...(deliveryStatus !== undefined && { deliveryStatus }),
    ...(returned !== undefined && { originalHeaders: headerSection(returned) }),
  };
}

function partText(email: Email, mimeTypes: readonly string[]): string | undefined {
  const part = email.attachments.find((attachment) => mimeTypes.includes(attachment.mimeType));
  return part && decode(part.content);
}

function decode(content: Attachment['content']): string {
  return storable(typeof content === 'string' ? content : new TextDecoder().decode(content));
}

function headerSection(message: string): string {
  return message.split(/\r?\n\r?\n/, 1)[0] ?? '';
}
