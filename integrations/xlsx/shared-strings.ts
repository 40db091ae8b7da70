import { importLimits } from '#domain/import/import-limits.ts';
import { unescapeText } from './cell-value.ts';
import { readPart } from './scan-part.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

/** The texts that cells refer to by number. */
export async function readSharedStrings(file: Buffer, entry: ZipEntry): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let characters = 0;
  /** Readings of Japanese words stand beside the words. */
  let isReading = false;
  let isText = false;
  await readPart(file, entry, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'si') strings.push(unescapeText(text));
    },
    text(piece) {
      if (!isText) return;
      text += piece;
      characters += piece.length;
      if (characters > importLimits.sharedCharacters) throw tooMuchText();
    },
  });
  return strings;
}

function tooMuchText(): UnreadableWorkbook {
  const message =
    'The workbook holds more text than fits into memory. Save the sheet as CSV and upload that.';
  return new UnreadableWorkbook('workbook_too_large', message);
}
