import type { EmailAddressFault } from './parse-email-address.ts';

const sentences: Readonly<Record<EmailAddressFault, string>> = {
  empty: 'The email address is missing.',
  at_sign: 'An email address has exactly one @.',
  local_part:
    'Before the @, use plain letters, digits and . _ + - only, with no space and no dot at either end.',
  local_part_too_long: 'The part before the @ is longer than 64 characters.',
  domain: 'The part after the @ is not a domain such as example.com.',
  too_long: 'The email address is longer than 254 characters.',
};

/** A sentence for the person who typed or imported the address. */
export function describeAddressFault(fault: EmailAddressFault): string {
  return sentences[fault];
}
