import { IANAZone } from 'luxon';
import { dayMs, minuteMs } from './milliseconds.ts';

export interface WallClock {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** What the clock shows, as milliseconds after 00:00. */
  readonly timeMs: number;
}

/** What calendar and clock on a wall in `zone` show at an instant. */
export function readWallClock(atMs: number, zone: string): WallClock {
  const readingMs = atMs + IANAZone.create(zone).offset(atMs) * minuteMs;
  const timeMs = ((readingMs % dayMs) + dayMs) % dayMs;
  return { date: new Date(readingMs).toISOString().slice(0, 10), timeMs };
}
