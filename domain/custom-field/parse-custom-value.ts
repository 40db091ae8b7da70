import { importLimits } from '../import/import-limits.ts';
import { shorten } from '../import/shorten.ts';
import type { CustomFieldType } from './custom-field-type.ts';
import { readBoolean } from './read-boolean.ts';
import { readDate } from './read-date.ts';
import { readList } from './read-list.ts';
import { readNumber } from './read-number.ts';
import { readUrl } from './read-url.ts';

export type ParsedCustomValue =
  /** As it is stored: one spelling for each value, empty = none. */
  { kind: 'value'; value: string } | { kind: 'invalid'; message: string };

/** Null = no value of that type. */
type Reader = (text: string) => string | null;

const readers: Record<CustomFieldType, { read: Reader; expected: string }> = {
  text: { read: (text) => text, expected: 'a text' },
  number: { read: readNumber, expected: 'a number such as 1250 or 12.5' },
  date: { read: readDate, expected: 'a date such as 2026-11-21' },
  url: { read: readUrl, expected: 'a web address such as https://example.com' },
  boolean: { read: readBoolean, expected: 'yes or no' },
  list: { read: readList, expected: 'values with commas between them' },
};

/**
 * Reads what a person or a file wrote into a field of this type. Reading a stored value again gives the
 * same value.
 */
export function parseCustomValue(type: CustomFieldType, text: string): ParsedCustomValue {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'value', value: '' };
  if (trimmed.length > importLimits.customCharacters) {
    return {
      kind: 'invalid',
      message: `Expected ${importLimits.customCharacters} characters at most.`,
    };
  }
  const { read, expected } = readers[type];
  const value = read(trimmed);
  if (value !== null) return { kind: 'value', value };
  return { kind: 'invalid', message: `Expected ${expected}, found "${shorten(trimmed, 40)}".` };
}
