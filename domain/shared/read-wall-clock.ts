import { dateOfDay } from './date-of-day.ts';
import { dayMs } from './milliseconds.ts';
import { zoneOffsetMs } from './zone-offset-ms.ts';

export interface WallClock {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** What the clock shows, as milliseconds after 00:00. */
  readonly timeMs: number;
}

/** What calendar and clock on a wall in `zone` show at an instant. */
export function readWallClock(atMs: number, zone: string): WallClock {
  const readingMs = atMs + zoneOffsetMs(zone, atMs);
  const day = Math.floor(readingMs / dayMs);
  return { date: dateOfDay(day), timeMs: readingMs - day * dayMs };
}
