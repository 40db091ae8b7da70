import { printable } from '#domain/import/printable.ts';

/** Of a cell (Excel's own limit). */
const maxCharacters = 32_767;

/** Text as a cell of a workbook holds it: what looks like an escape is escaped itself. */
export function escapeText(text: string): string {
  return printable(text.slice(0, maxCharacters))
    .replace(/_x(?=[\da-f]{4}_)/gi, '_x005F_x')
    .replace(
      /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '\uFFFD',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
