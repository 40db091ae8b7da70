/**
 * The due time after a pause has ended: a wait stood still, what was due before stays due.
 * @param pause.until when the pause ended, or when another one took over its counting
 */
export function dueAfterPause(dueAt: Date, pause: { since: Date; until: Date }): Date {
  const waitedMs = pause.until.getTime() - pause.since.getTime();
  if (dueAt <= pause.since || waitedMs <= 0) return dueAt;
  return new Date(dueAt.getTime() + waitedMs);
}
