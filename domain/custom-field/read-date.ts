import { DateTime } from 'luxon';

/** Day first or month first cannot be told apart with slashes, so those go through `readSlashed`. */
const formats = [
  'yyyy-M-d',
  'yyyy/M/d',
  'd.M.yyyy',
  'd MMM yyyy',
  'd MMMM yyyy',
  'MMM d, yyyy',
  'MMMM d, yyyy',
];

/**
 * A calendar day; the time of day after an ISO date is left out.
 * @returns `yyyy-MM-dd`, or null when it is none, or could be two (`03/04/2026`)
 */
export function readDate(text: string): string | null {
  const day = text.replace(/^(\d{4}-\d{1,2}-\d{1,2})[T ]\d.*$/, '$1');
  if (!/\d{4}/.test(day) || day.length > 20) return null;
  for (const format of formats) {
    const date = DateTime.fromFormat(day, format, { zone: 'utc', locale: 'en' });
    if (date.isValid) return writeDate(date);
  }
  return readSlashed(day);
}

function readSlashed(text: string): string | null {
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (!first || !second || !year) return null;
  const isDayFirst = Number(first) > 12;
  if (!isDayFirst && Number(second) <= 12 && first !== second) return null;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return writeDate(
    DateTime.fromObject(
      { year: Number(year), month: Number(month), day: Number(day) },
      { zone: 'utc' },
    ),
  );
}

function writeDate(date: DateTime): string | null {
  return date.isValid && date.year >= 1 && date.year <= 9999 ? date.toISODate() : null;
}
