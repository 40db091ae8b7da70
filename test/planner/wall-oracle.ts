import type { SendingWindow } from '#domain/sending/sending-window.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Reads the wall clock with Intl, independently of the planner, and compares it with the window. */
export function isOnWall(window: SendingWindow, zone: string, atMs: number): boolean {
  const wall = readWall(zone, atMs);
  return (
    window.days.includes(weekdays.indexOf(wall.weekday) + 1) &&
    !window.holidays?.includes(wall.date) &&
    window.ranges.some(({ from, to }) => from <= wall.time && wall.time < to)
  );
}

/** The calendar date on a wall in `zone`. */
export function dateOnWall(zone: string, atMs: number): string {
  return readWall(zone, atMs).date;
}

/** Whether clocks in `zone` are changed within an hour of `atMs`, so that what they show may come twice. */
export function isNearClockChange(zone: string, atMs: number): boolean {
  const readingMs = (ms: number) => {
    const { date, time } = readWall(zone, ms);
    return Date.parse(`${date}T${time}Z`);
  };
  const hourMs = 3_600_000;
  return readingMs(atMs + hourMs) - readingMs(atMs - hourMs) !== 2 * hourMs;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function readWall(zone: string, atMs: number) {
  const parts = formatOf(zone).formatToParts(atMs);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? '';
  return {
    weekday: part('weekday'),
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
