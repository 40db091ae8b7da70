/**
 * Gives each contact, in order, the mailbox that has the fewest at that moment; of equal ones the first.
 * @returns only mailboxes that got somebody
 */
export function shareOut<Mailbox extends { readonly load: number }, Contact>(
  mailboxes: readonly Mailbox[],
  contacts: readonly Contact[],
): ReadonlyMap<Mailbox, readonly Contact[]> {
  const shares = new Map<Mailbox, Contact[]>();
  const loads = mailboxes.map((mailbox) => ({ mailbox, load: mailbox.load }));
  for (const contact of contacts) {
    const [first] = loads;
    if (!first) break;
    const least = loads.reduce((a, b) => (b.load < a.load ? b : a), first);
    least.load += 1;
    const share = shares.get(least.mailbox);
    if (share) share.push(contact);
    else shares.set(least.mailbox, [contact]);
  }
  return shares;
}
