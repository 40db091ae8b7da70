import { parseDuration } from '../sending/parse-duration.ts';
import { dayMs } from '../shared/milliseconds.ts';
import type { Outage } from './outage.ts';

/**
 * Mail due at this instant or before was held up by the outage for at least `staleAfter`:
 * `max(dueAt, beganAt) + staleAfter <= endedAt`.
 * @param staleAfter ISO 8601; a day counts 24 h
 * @returns null when the outage was too short to make any mail stale
 */
export function staleBefore(
  { beganAt, endedAt }: Pick<Outage, 'beganAt' | 'endedAt'>,
  staleAfter: string,
): Date | null {
  const duration = parseDuration(staleAfter);
  if (!duration) throw new Error(`not a duration: ${staleAfter}`);
  const before = new Date(endedAt.getTime() - duration.days * dayMs - duration.timeMs);
  return before < beganAt ? null : before;
}
