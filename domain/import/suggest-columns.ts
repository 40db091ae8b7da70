import { readDate } from '../custom-field/read-date.ts';
import { contactFields, type ContactField } from './contact-field.ts';
import { findMappedColumn, type ImportColumn, type ImportMapping } from './import-mapping.ts';
import { nameColumn, planColumns } from './plan-columns.ts';
import { recognizeHeader } from './recognize-header.ts';

/** remembered: a person said so for these names before · sure, likely: how well name or values tell · none: nothing tells. */
export const confidences = ['remembered', 'sure', 'likely', 'none'] as const;
export type Confidence = (typeof confidences)[number];

export type SuggestedColumn = ImportColumn & {
  confidence: Confidence;
  /** Values of the column, each once. */
  samples: string[];
};

const shownSamples = 3;
/** This share of the values must look like it. */
const tellingShare = 0.7;

const patterns = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  linkedin: /linkedin\.com\/(?:in|pub|sales)\//i,
  website: /^(?:https?:\/\/|www\.)\S+$/i,
  phone: /^\+?[\d\s()./-]{7,20}$/,
};

const looks: readonly (readonly [field: ContactField, looksLike: (value: string) => boolean])[] = [
  ['email', (value) => patterns.email.test(value)],
  ['linkedin', (value) => patterns.linkedin.test(value)],
  ['website', (value) => patterns.website.test(value)],
  // A day has the characters of a number to call.
  ['phone', (value) => patterns.phone.test(value) && readDate(value) === null],
];

/**
 * What each column of a file probably is: as it was the last time, by its name, else by its values.
 * @param rows some rows below the header
 * @param remembered how a file with these names was read the last time
 */
export function suggestColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  remembered: ImportMapping,
): SuggestedColumn[] {
  const planned = planColumns(header, remembered, contactFields);
  const names = planned.map((column) => column.header);
  const taken = new Set(planned.map(({ target }) => target));
  return planned.map((column, index) => {
    const values = rows.map((cells) => cells[index]?.trim() ?? '').filter((value) => value !== '');
    const named = { ...column, header: nameColumn(names, index) };
    const samples = [...new Set(values)].slice(0, shownSamples);
    const confidence = confidenceOf(named, header[index] ?? '', remembered);
    if (confidence !== 'none') return { ...named, confidence, samples };
    const field = fieldOfValues(values);
    if (field === null || taken.has(field)) return { ...named, confidence, samples };
    taken.add(field);
    return { ...named, target: field, confidence: 'likely', samples };
  });
}

function confidenceOf(column: ImportColumn, cell: string, remembered: ImportMapping): Confidence {
  if (findMappedColumn(remembered, column.header) ?? findMappedColumn(remembered, cell)) {
    return 'remembered';
  }
  if (column.target === 'ignore') return 'sure';
  const recognized = recognizeHeader(cell);
  if (recognized?.field !== column.target) return 'none';
  return recognized.isAmbiguous ? 'likely' : 'sure';
}

function fieldOfValues(values: readonly string[]): ContactField | null {
  const found = looks.find(
    ([, looksLike]) =>
      values.length > 0 &&
      values.filter((value) => looksLike(value)).length >= values.length * tellingShare,
  );
  return found?.[0] ?? null;
}
