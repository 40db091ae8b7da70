const dayMs = 86_400_000;

function format(atMs: number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(atMs);
}

/** `Today 14:10`, `Tomorrow 09:12`, `Tue 10:40` within a week, else `24 Nov 10:40`. */
export function formatInstant(atMs: number, timeZone: string, nowMs: number): string {
  const time = format(atMs, timeZone, { hour: '2-digit', minute: '2-digit' });
  return `${formatDay(atMs, timeZone, nowMs)} ${time}`;
}

/** The day part of `formatInstant`. */
function formatDay(atMs: number, timeZone: string, nowMs: number): string {
  const daysAway = dayNumber(atMs, timeZone) - dayNumber(nowMs, timeZone);
  if (daysAway === 0) return 'Today';
  if (daysAway === 1) return 'Tomorrow';
  if (daysAway === -1) return 'Yesterday';
  if (Math.abs(daysAway) < 7) return format(atMs, timeZone, { weekday: 'short' });
  const isOtherYear =
    format(atMs, timeZone, { year: 'numeric' }) !== format(nowMs, timeZone, { year: 'numeric' });
  return format(atMs, timeZone, {
    day: 'numeric',
    month: 'short',
    ...(isOtherYear && { year: 'numeric' }),
  });
}

/** `Tuesday 24 November 2026, 10:40:05 (Europe/Paris)`: what a hover shows. */
export function formatExactly(atMs: number, timeZone: string): string {
  // Put together here: where a comma goes differs from one browser's data to the next.
  const weekday = format(atMs, timeZone, { weekday: 'long' });
  const day = format(atMs, timeZone, { day: 'numeric', month: 'long', year: 'numeric' });
  const time = format(atMs, timeZone, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return `${weekday} ${day}, ${time} (${timeZone})`;
}

/** `just now`, `4 min ago`, `in 3 h`, `2 days ago`. */
export function formatDistance(atMs: number, nowMs: number): string {
  const seconds = Math.round(Math.abs(atMs - nowMs) / 1000);
  if (seconds < 45) return atMs > nowMs ? 'in a moment' : 'just now';
  const amount = inLargestUnit(seconds);
  return atMs > nowMs ? `in ${amount}` : `${amount} ago`;
}

function inLargestUnit(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  if (hours < 36) return `${hours} h`;
  return `${Math.round(hours / 24)} days`;
}

/** Counts local days, so that 23:59 and 00:01 are a day apart. */
function dayNumber(atMs: number, timeZone: string): number {
  const [day = '1', month = '1', year = '1970'] = format(atMs, timeZone, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).split('/');
  return Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayMs);
}
