const dayMs = 86_400_000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was; 1904 = of old Macintoshes. */
const epochMs = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** Control characters are written as `_x000D_`, and such a text itself as `_x005F_x000D_` (ECMA-376 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\r\n', '\n');
}

/** A number as text, without the noise of its binary form; text that is no number as it is. */
export function numberText(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/** A day, or a day and time, as ISO 8601 without a zone: workbooks know none. */
export function dateText(raw: string, epoch: 1900 | 1904): string {
  const days = Number(raw);
  const ms = epochMs[epoch] + Math.round(days * dayMs);
  if (raw.trim() === '' || !Number.isFinite(days) || Math.abs(ms) > 8.64e15) return raw;
  const text = new Date(ms).toISOString();
  if (days < 1) return text.slice(11, 19);
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}
