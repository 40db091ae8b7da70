/**
 * Text that PostgreSQL stores and a screen shows: controls other than tab and newlines become U+FFFD, and so does
 * half of a surrogate pair, which JSON and workbooks can spell out.
 */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- controls are what it replaces
  const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
  return text.toWellFormed().replace(controls, '\uFFFD');
}
