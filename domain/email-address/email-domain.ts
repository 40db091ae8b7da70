import { cleanEmailAddress } from './clean-email-address.ts';
import { parseEmailAddress } from './parse-email-address.ts';

/** @returns the domain in lower-case ASCII, or null when `text` is no address */
export function emailDomain(text: string): string | null {
  const parsed = parseEmailAddress(cleanEmailAddress(text));
  return parsed.kind === 'valid' ? parsed.domain : null;
}
