interface EmailAddress {
  /** `localPart@domain`, ready for an envelope or a header. */
  readonly address: string;
  readonly localPart: string;
  /** Lower case; international labels in their ASCII form (`xn--...`). */
  readonly domain: string;
}

export type EmailAddressFault =
  | 'empty'
  | 'at_sign'
  | 'local_part'
  | 'local_part_too_long'
  | 'domain'
  | 'too_long';

export type ParsedEmailAddress =
  | ({ readonly kind: 'valid' } & EmailAddress)
  | { readonly kind: 'invalid'; readonly fault: EmailAddressFault };

/** Octets, RFC 5321 4.5.3.1; a path of 256 holds two angle brackets. */
const longestLocalPart = 64;
const longestAddress = 254;

/** RFC 5322 3.2.3, ASCII only: what every mail server accepts without SMTPUTF8. */
const dotAtom = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const hostname = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;

/** Characters that URL syntax would read as something else than a part of a name. */
const notInName = /[\s\p{Cc}\p{Cf}!-,/:-@[-`{-~]/u;

/**
 * The one gate for addresses: an addr-spec of two dot-atoms. Comments, quoted strings, folding
 * white space, groups, address literals and display names are refused, for they have let parsers
 * disagree about the recipient. Nothing is trimmed or repaired here.
 */
export function parseEmailAddress(text: string): ParsedEmailAddress {
  if (text === '') return invalid('empty');
  const at = text.lastIndexOf('@');
  if (at < 0) return invalid('at_sign');
  const localPart = text.slice(0, at);
  if (localPart.includes('@')) return invalid('at_sign');
  if (localPart.length > longestLocalPart) return invalid('local_part_too_long');
  if (!dotAtom.test(localPart)) return invalid('local_part');
  const domain = asciiDomain(text.slice(at + 1));
  if (domain === null) return invalid('domain');
  const address = `${localPart}@${domain}`;
  if (address.length > longestAddress) return invalid('too_long');
  return { kind: 'valid', address, localPart, domain };
}

function asciiDomain(text: string): string | null {
  if (text.length > longestAddress || notInName.test(text)) return null;
  const lower = text.toLowerCase();
  if (hostname.test(lower)) return lower;
  // The URL parser holds the platform's only UTS 46 table.
  const url = URL.parse(`http://${text}`);
  return url && hostname.test(url.hostname) ? url.hostname : null;
}

function invalid(fault: EmailAddressFault): ParsedEmailAddress {
  return { kind: 'invalid', fault };
}
