import type { FileRecord } from './file-record.ts';
import { importLimits } from './import-limits.ts';
import type { ImportColumn, ImportMapping } from './import-mapping.ts';
import type { ImportError } from './import-state.ts';
import { missingColumns } from './missing-columns.ts';
import { normalizeHeader } from './normalize-header.ts';
import { nameColumn, planColumns } from './plan-columns.ts';
import { printable } from './printable.ts';
import { shorten } from './shorten.ts';

export type HeaderSearch =
  /** `index` is the header's place in `rows`; the rows above it are titles, not contacts. */
  | { kind: 'found'; index: number; columns: ImportColumn[] }
  | { kind: 'not_found'; error: ImportError };

/**
 * Finds the row of column names: the first that has all required columns.
 * @param rows the first rows of the file, none of them blank
 */
export function findHeader(rows: readonly FileRecord[], mapping: ImportMapping): HeaderSearch {
  const [first] = rows;
  if (!first) return notFound('empty_file', null, 'The file has no rows.');
  const candidates = rows.slice(0, importLimits.rowsBeforeHeader);
  for (const [index, row] of candidates.entries()) {
    if (row.cells.length > importLimits.columns) continue;
    const columns = planColumns(row.cells, mapping);
    if (missingColumns(columns, mapping).length > 0) continue;
    const unknown = unknownColumns(row.cells, columns, mapping);
    if (unknown.length === 0) return { kind: 'found', index, columns };
    const message = `The mapping names columns that the file does not have: ${list(unknown)}. ${found(row)}`;
    return notFound('unknown_columns', row.line, message);
  }
  return explainMissing(first, mapping);
}

function explainMissing(row: FileRecord, mapping: ImportMapping): HeaderSearch {
  if (row.cells.length > importLimits.columns) {
    const message = `Expected at most ${importLimits.columns} columns, found ${row.cells.length}.`;
    return notFound('too_many_columns', row.line, message);
  }
  const missing = missingColumns(planColumns(row.cells, mapping), mapping);
  const message = row.cells.some((cell) => cell.includes('@'))
    ? 'Expected column names (Name, Email, Company, Role) in the first row, found what looks like a contact.'
    : `Missing ${missing.length === 1 ? 'column' : 'columns'}: ${missing.join(', ')}. ${found(row)}`;
  return notFound('missing_columns', row.line, message);
}

function unknownColumns(
  header: readonly string[],
  columns: readonly ImportColumn[],
  mapping: ImportMapping,
): string[] {
  const names = columns.map((column) => column.header);
  const present = new Set(
    [...header, ...names.map((_, column) => nameColumn(names, column))].map(normalizeHeader),
  );
  return mapping.columns
    .map((column) => column.header)
    .filter((name) => !present.has(normalizeHeader(name)));
}

function found(row: FileRecord): string {
  return `Columns found: ${list(row.cells)}.`;
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => `"${printable(shorten(name.trim(), 40))}"`);
  return [...shown, ...(names.length > shown.length ? ['…'] : [])].join(', ');
}

function notFound(code: ImportError['code'], line: number | null, message: string): HeaderSearch {
  return { kind: 'not_found', error: { code, line, message } };
}
