const dayMs = 86_400_000;

/** How a mailbox's calm stretches the shortest interval: replies mostly come in the first days. */
const paces = [
  { withinMs: 3 * dayMs, factor: 1 },
  { withinMs: 14 * dayMs, factor: 6 },
  { withinMs: Number.POSITIVE_INFINITY, factor: 40 },
] as const;

/**
 * How long to wait before looking into a mailbox again, milliseconds, with ±20 % jitter so that many
 * mailboxes do not ask at the same moment.
 * @param sinceLastSendMs null = nothing was sent yet
 * @param random 0 to 1
 */
export function nextPollMs(
  shortestMs: number,
  sinceLastSendMs: number | null,
  random: number,
): number {
  const calmMs = sinceLastSendMs ?? Number.POSITIVE_INFINITY;
  const pace = paces.find(({ withinMs }) => calmMs <= withinMs) ?? paces[2];
  return Math.round(shortestMs * pace.factor * (0.8 + 0.4 * random));
}
