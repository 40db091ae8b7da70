/** `November 2026`. @param month its first day, `YYYY-MM-DD` */
export function monthName(month: string): string {
  return new Date(`${month}T00:00:00Z`).toLocaleDateString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
