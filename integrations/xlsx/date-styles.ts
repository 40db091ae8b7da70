import { readPart } from './scan-part.ts';
import { readAttribute } from './xml-scanner.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

/** Built-in formats that show a date or a time (ECMA-376 18.8.30). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** For each cell style, by its number, whether it shows a number as a date. */
export async function readDateStyles(file: Buffer, entry: ZipEntry): Promise<boolean[]> {
  const dateFormats = new Set<number>();
  const styles: boolean[] = [];
  let isInCellStyles = false;
  await readPart(file, entry, {
    open(name, attributes) {
      const id = Number(readAttribute(attributes, 'numFmtId'));
      if (name === 'cellXfs') isInCellStyles = true;
      else if (name === 'xf' && isInCellStyles)
        styles.push(isBuiltInDate(id) || dateFormats.has(id));
      else if (name === 'numFmt' && isDateFormat(readAttribute(attributes, 'formatCode') ?? '')) {
        dateFormats.add(id);
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCellStyles = false;
    },
    text() {},
  });
  return styles;
}

/** What is quoted, escaped or in brackets is no part of the date; `[h]` counts hours. */
function isDateFormat(code: string): boolean {
  const [positive = ''] = code.split(';');
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}
