import { cleanEmailAddress } from './clean-email-address.ts';
import { parseEmailAddress } from './parse-email-address.ts';

/**
 * The key by which two addresses are the same person: cleaned and in lower case, although RFC 5321
 * lets servers tell `Bob@` from `bob@`. Tags (`bob+jobs@`) and dots stay, since only some providers
 * ignore them.
 * @returns null when it is no address
 */
export function normalizeEmailAddress(text: string): string | null {
  const parsed = parseEmailAddress(cleanEmailAddress(text));
  return parsed.kind === 'valid' ? parsed.address.toLowerCase() : null;
}
