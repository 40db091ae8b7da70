const shortestMs = 2_000;
const longestMs = 300_000;

/**
 * When a row that got no answer is tried again: after 2 s, then twice as long each time, at most 5 min, and
 * for ever, because an outage may last days.
 * @param attempts that failed before this one
 */
export function rowRetryMs(attempts: number): number {
  return Math.min(shortestMs * 2 ** Math.min(attempts, 16), longestMs);
}
