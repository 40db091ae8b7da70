/** A calendar date in words: `Tue 24 Nov`. */
export function dayWords(date: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(Date.parse(date));
}

/** For the head of a narrow column: the weekday's letter and the day of the month. */
export function dayHead(date: string): { weekday: string; day: string } {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(Date.parse(date));
  return { weekday: format({ weekday: 'short' }), day: format({ day: 'numeric' }) };
}
