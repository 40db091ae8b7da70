import { secondMs } from '../shared/milliseconds.ts';

/** A time in which no worker lived, so that nothing could go out. */
export type Outage = {
  /** The same for all workers that come back from it together. */
  id: string;
  beganAt: Date;
  endedAt: Date;
};

/** Ten beats of a worker (3 s): a slow database or a quick restart is no outage. */
export const outageAfterMs = 30 * secondMs;

/** @param lastSeenAt when any worker was last heard of; null = never, on a fresh installation */
export function outageBetween(lastSeenAt: Date | null, now: Date): Outage | null {
  if (!lastSeenAt || now.getTime() - lastSeenAt.getTime() <= outageAfterMs) return null;
  return { id: lastSeenAt.toISOString(), beganAt: lastSeenAt, endedAt: now };
}
