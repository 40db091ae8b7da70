import type { ContactRow } from './contact-row.ts';
import type { FileItem } from './file-record.ts';
import { findHeader } from './find-header.ts';
import type { ImportColumn, ImportMapping } from './import-mapping.ts';
import { importLimits } from './import-limits.ts';
import type { ImportError } from './import-state.ts';
import { keptCells } from './kept-cells.ts';
import { parseContactRow, type ParsedRow } from './parse-contact-row.ts';
import { rejectRow, type RowRejection } from './row-rejection.ts';
import { noRules, type RowRules } from './row-rules.ts';

/** Where a row stands. */
type RowPosition = {
  /** Among the rows below the header, 1 = first. */
  record: number;
  /** Physical line on which it starts, 1 = first of the file. */
  line: number;
};
export type AcceptedRow = RowPosition & { contact: ContactRow };
export type RejectedRow = RowPosition & { cells: string[]; rejection: RowRejection };

export type ContactRowItem =
  | { kind: 'header'; columns: ImportColumn[] }
  | ({ kind: 'accepted' } & AcceptedRow)
  | ({ kind: 'rejected' } & RejectedRow)
  | { kind: 'unreadable'; error: ImportError };

export type RowReading = {
  maxRows: number;
  rules: RowRules;
  /** Rows that a person has mended, by their record: read instead of what the file says. */
  fixes: ReadonlyMap<number, readonly string[]>;
};
const asItStands: RowReading = { maxRows: importLimits.rows, rules: noRules, fixes: new Map() };

/**
 * Turns the rows of a file into contacts and rejections: first a `header`, then every row in order, at
 * last perhaps `unreadable`; or only `unreadable`, when the file has no header that will do.
 */
export async function* readContactRows(
  items: AsyncGenerator<FileItem>,
  mapping: ImportMapping,
  reading: Partial<RowReading> = {},
): AsyncGenerator<ContactRowItem> {
  const { maxRows, rules, fixes } = { ...asItStands, ...reading };
  const top = await takeTop(items);
  const last = top.at(-1);
  const header = findHeader(
    top.filter((item) => item.kind === 'record'),
    mapping,
  );
  if (header.kind === 'not_found') {
    return yield last?.kind === 'unreadable' ? last : { kind: 'unreadable', error: header.error };
  }
  const { columns } = header;
  yield { kind: 'header', columns };
  const lineOfAddress = new Map<string, number>();
  let record = 0;
  for await (const item of followedBy(top.slice(header.index + 1), items)) {
    if (item.kind === 'unreadable') return yield item;
    record += 1;
    if (record > maxRows) return yield tooManyRows(maxRows, item.line);
    const position = { record, line: item.line };
    const cells = fixes.get(record) ?? item.cells;
    const parsed = parseContactRow(cells, columns, mapping, rules);
    const row = rejectRepeated(parsed, columns, lineOfAddress);
    if (row.kind === 'accepted') lineOfAddress.set(row.contact.emailNormalized, item.line);
    yield row.kind === 'accepted'
      ? { ...position, ...row }
      : { ...position, ...row, cells: keptCells(cells) };
  }
}

async function takeTop(items: AsyncGenerator<FileItem>): Promise<FileItem[]> {
  const top: FileItem[] = [];
  while (top.length < importLimits.rowsBeforeHeader) {
    const next = await items.next();
    if (next.done) break;
    top.push(next.value);
  }
  return top;
}

async function* followedBy<T>(first: T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}

function tooManyRows(maxRows: number, line: number): ContactRowItem {
  const message = `Expected at most ${maxRows.toLocaleString('en')} rows in one file, found more.`;
  return { kind: 'unreadable', error: { code: 'too_many_rows', line, message } };
}

function rejectRepeated(
  row: ParsedRow,
  columns: readonly ImportColumn[],
  lineOfAddress: ReadonlyMap<string, number>,
): ParsedRow {
  if (row.kind === 'rejected') return row;
  const { email, emailNormalized } = row.contact;
  const earlierLine = lineOfAddress.get(emailNormalized);
  if (earlierLine === undefined) return row;
  const message = `Expected each address once, found "${email}" again: line ${earlierLine} has it.`;
  const column = columns.find(({ target }) => target === 'email')?.header ?? '';
  const rejection = rejectRow('duplicate_in_file', message, { column, value: email });
  return { kind: 'rejected', rejection };
}
