import { normalizeEmailAddress } from '../email-address/normalize-email-address.ts';

/** Whether a mail comes from one of our own addresses, a `+tag` aside. */
export function isOwnAddress(address: string, ownAddresses: readonly string[]): boolean {
  const sender = withoutTag(address);
  return sender !== null && ownAddresses.some((own) => withoutTag(own) === sender);
}

function withoutTag(address: string): string | null {
  return normalizeEmailAddress(address)?.replace(/\+[^@]*@/, '@') ?? null;
}
