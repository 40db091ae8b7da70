/** How many of a mailbox's latest mails its bounces are counted among. */
export const watchedMails = 100;

// Of the last 100 mails; what senders of cold mail take as healthy ends at 2 %.
const warnFrom = 2;
const stopFrom = 3;

export type BounceVerdict = 'fine' | 'warns' | 'stops';

/**
 * The circuit breaker of a mailbox. A young mailbox stops at the same number, not at 3 % of fewer mails:
 * one bounce of ten says little.
 * @param bounced permanent failures among the latest `watchedMails` mails since the last reset
 */
export function judgeBounces(bounced: number): BounceVerdict {
  if (bounced >= stopFrom) return 'stops';
  return bounced >= warnFrom ? 'warns' : 'fine';
}
