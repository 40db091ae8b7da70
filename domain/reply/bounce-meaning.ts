export type BounceMeaning =
  /** Sending the same mail later may work. */
  | 'temporary'
  /** Nobody will ever be reached at this address. */
  | 'address_gone'
  /** This mail was not wanted, or too much, or ours to mend; the address is as good as before. */
  | 'refused';

/**
 * Sent as 5.x by servers that do not try again themselves, though RFC 3463 allows or implies 4.x only:
 * 2.2 mailbox full and 3.1 system full (3.3, 3.4), 4.2 bad connection, 4.3 directory server failure and
 * 4.5 congestion (3.5); 4.7, the time to deliver was over, says that others have tried so far.
 */
const temporary = ['2.2', '3.1', '4.2', '4.3', '4.5', '4.7'];

/**
 * RFC 3463 3.2 and 3.3: no such mailbox (1.1) or host (1.2), bad syntax (1.3), moved away (1.6), mailbox
 * disabled (2.1, as a permanent failure "never re-enabled"); 4.4 no route, so no such domain; 1.10 the
 * domain takes no mail at all (RFC 7505). Exchange Online says 4.1 where its directory does not know the
 * recipient ("Recipient address rejected: Access denied"), and 0.0 is what remains of "user unknown".
 */
const addressGone = ['0.0', '1.0', '1.1', '1.2', '1.3', '1.6', '1.10', '2.1', '4.1', '4.4'];

/**
 * What a failed delivery means for the address. Everything permanent that names no fault of the address
 * is a refusal: policy and security (7.x, RFC 3463 3.8), content (6.x), protocol (5.x), size (2.3, 3.4),
 * the sender's own address (1.7, 1.8).
 * @param status enhanced status code of RFC 3463; null = the server did not say
 */
export function bounceMeaning(status: string | null): BounceMeaning {
  const [, kind, code = ''] = /^([245])\.(\d+\.\d+)$/.exec(status ?? '') ?? [];
  if (kind !== '5' || temporary.includes(code)) return 'temporary';
  return addressGone.includes(code) ? 'address_gone' : 'refused';
}
