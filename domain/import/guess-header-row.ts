import type { FileRecord } from './file-record.ts';
import { importLimits } from './import-limits.ts';
import { recognizeHeader } from './recognize-header.ts';

/**
 * Which row names the columns, before a person has said what they mean: the one with most names that are
 * known, the first of equals.
 * @param rows the first rows of the file; at least one
 */
export function guessHeaderRow(rows: readonly FileRecord[]): number {
  const known = rows
    .slice(0, importLimits.rowsBeforeHeader)
    .map(({ cells }) => cells.filter((cell) => recognizeHeader(cell) !== null).length);
  return known.indexOf(Math.max(...known));
}
