const delaysMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000] as const;

/**
 * How long to wait before a restart: half a second at first, never more than 15 seconds.
 * @param failures times in a row, at least 1, that the child ended soon after its start
 */
export function restartDelayMs(failures: number): number {
  return delaysMs[Math.min(failures, delaysMs.length) - 1] ?? delaysMs[0];
}
