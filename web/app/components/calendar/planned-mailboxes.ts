import type { ForecastView } from '#domain/forecast/forecast-view.ts';

/** The workspace's mailboxes, then those that are only tried. */
export function plannedMailboxes(
  mailboxes: readonly { id: string; address: string }[],
  { totals }: Pick<ForecastView, 'totals'>,
): readonly { id: string; address: string }[] {
  const known = new Set(mailboxes.map(({ id }) => id));
  const tried = new Set(totals.map(({ mailboxId }) => mailboxId).filter((id) => !known.has(id)));
  const added = [...tried]
    .toSorted()
    .map((id, index) => ({ id, address: `New mailbox ${index + 1}` }));
  return [...mailboxes.map(({ id, address }) => ({ id, address })), ...added];
}
