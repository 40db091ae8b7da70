import { addressParser } from 'postal-mime';

/** The address in a `From` header as it stands in a mail, in lower case; empty when it has none. */
export function senderAddress(from: string): string {
  return addressParser(from)[0]?.address?.toLowerCase() ?? '';
}
