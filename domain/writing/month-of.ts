/** First day of the calendar month, UTC: the month by which the writing budget counts. */
export function monthOf(at: Date): string {
  return `${at.toISOString().slice(0, 7)}-01`;
}
