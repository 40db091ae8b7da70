import type { SegmentField } from './segment-field.ts';

/** As `join_fields` of the database puts them one behind the other. */
const joined: readonly SegmentField[] = [
  'name',
  'email',
  'company',
  'role',
  'firstName',
  'lastName',
  'emailDomain',
  'phone',
  'website',
  'linkedin',
  'location',
  'timeZone',
];
/** A control character that no text has: shift out, and those after it. */
const firstMark = 14;

/** What stands before a field and behind it in `contacts.fields_text`. */
export function fieldMarks(field: SegmentField): { before: string; behind: string } {
  const nth = joined.indexOf(field);
  return { before: markAt(nth), behind: markAt(nth + 1) };
}

/** Whether a text cannot be looked for there, as it has such a mark itself. */
export function hasFieldMark(text: string): boolean {
  const marks = Array.from({ length: joined.length + 1 }, (_, nth) => markAt(nth));
  return marks.some((mark) => text.includes(mark));
}

const markAt = (nth: number) => String.fromCharCode(firstMark + nth);
