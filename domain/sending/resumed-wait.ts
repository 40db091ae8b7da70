/** What a contact waits for. */
export interface Wait {
  /** The instant the wait counts from; null before admission. */
  readonly waitFrom: Date | null;
  readonly nextDueAt: Date | null;
  /** The due time is a date somebody named (out of office, a person's own choice), not the end of a delay. */
  readonly isDate: boolean;
}

/**
 * A wait after a pause has ended: it stood still, so it counts from as much later. What was due before
 * stays due, and a date stays the date it is.
 * @param pause.until when the pause ended, or when another one took over its counting
 */
export function resumedWait(wait: Wait, pause: { since: Date; until: Date }): Wait {
  const { waitFrom, nextDueAt, isDate } = wait;
  if (!waitFrom) return wait;
  // A wait that began during the pause (a mail was on its way) stood still from its beginning only.
  const sinceMs = Math.max(pause.since.getTime(), waitFrom.getTime());
  const stoodMs = pause.until.getTime() - sinceMs;
  if (stoodMs <= 0) return wait;
  const later = (time: Date) => new Date(time.getTime() + stoodMs);
  const stoodStill = nextDueAt !== null && nextDueAt.getTime() > sinceMs && !isDate;
  return {
    ...wait,
    waitFrom: later(waitFrom),
    nextDueAt: stoodStill ? later(nextDueAt) : nextDueAt,
  };
}
