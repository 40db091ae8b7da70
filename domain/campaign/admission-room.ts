/** Small campaigns start whole; larger ones about two days of mailbox capacity ahead. */
const smallestAhead = 200;
const daysAhead = 2;

/**
 * How many contacts a campaign may admit now. Admitting more would fix their mailbox and the text of
 * their first mail long before they are sent.
 * @param dailyCapacity mails a day of the mailboxes that new contacts go to
 * @param ahead contacts that are admitted and have not had their first mail
 */
export function admissionRoom({
  dailyCapacity,
  ahead,
}: {
  readonly dailyCapacity: number;
  readonly ahead: number;
}): number {
  return Math.max(0, Math.max(smallestAhead, daysAhead * dailyCapacity) - ahead);
}
