/**
 * The mailboxes that new contacts go to, for good: a thread stays in its mailbox. Those that can send,
 * if there are any; else those that a person need only resume; else all.
 */
export function mailboxesForNew<
  Mailbox extends { readonly isConnected: boolean; readonly isHalted: boolean },
>(mailboxes: readonly Mailbox[]): readonly Mailbox[] {
  const connected = mailboxes.filter(({ isConnected }) => isConnected);
  const healthy = connected.filter(({ isHalted }) => !isHalted);
  return [healthy, connected].find(({ length }) => length > 0) ?? mailboxes;
}
