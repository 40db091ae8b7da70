const dayMs = 86_400_000;

/** How a mailbox's calm stretches the shortest interval: replies mostly come in the first days. */
const paces = [
  { withinMs: 3 * dayMs, factor: 1 },
  { withinMs: 14 * dayMs, factor: 6 },
  { withinMs: Number.POSITIVE_INFINITY, factor: 40 },
] as const;

/** Between two looks, whatever the mailbox: each costs worker and Temporal some 40 ms of a processor. */
const betweenLooksMs = 200;

/** @returns whether this mailbox is looked into at the shortest interval */
export function isBusyMailbox(sinceLastSendMs: number | null): boolean {
  return factorFor(sinceLastSendMs) === 1;
}

/**
 * How long to wait before looking into a mailbox again, milliseconds, with ±20 % jitter so that many
 * mailboxes do not ask at the same moment.
 */
export function nextPollMs(mailbox: {
  shortestMs: number;
  /** How many mailboxes are looked into at the shortest interval, this one included. */
  busyMailboxes: number;
  /** null = nothing was sent yet */
  sinceLastSendMs: number | null;
  /** 0 to 1 */
  random: number;
}): number {
  const { shortestMs, busyMailboxes, sinceLastSendMs, random } = mailbox;
  const calmMs = shortestMs * factorFor(sinceLastSendMs);
  const waitMs = Math.max(calmMs, busyMailboxes * betweenLooksMs);
  return Math.round(waitMs * (0.8 + 0.4 * random));
}

function factorFor(sinceLastSendMs: number | null): number {
  const calmMs = sinceLastSendMs ?? Number.POSITIVE_INFINITY;
  return (paces.find(({ withinMs }) => calmMs <= withinMs) ?? paces[2]).factor;
}
