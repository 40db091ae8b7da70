import { printable } from '../import/printable.ts';

/** Text as a person would have typed it: no control characters, no runs of blanks, paragraphs kept. */
export function tidyDocumentText(text: string): string {
  return printable(
    text
      .toWellFormed()
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n'),
  )
    .replaceAll('\uFFFD', '')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
