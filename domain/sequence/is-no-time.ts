import { parseDuration } from '../sending/parse-duration.ts';

/** Whether an ISO 8601 duration is zero, however it is written: `PT0S`, `P0D`. */
export function isNoTime(delay: string): boolean {
  const duration = parseDuration(delay);
  return duration?.days === 0 && duration.timeMs === 0;
}
