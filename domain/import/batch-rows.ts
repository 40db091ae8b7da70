import type { ImportColumn } from './import-mapping.ts';
import type { ImportError } from './import-state.ts';
import type { AcceptedRow, ContactRowItem, RejectedRow } from './read-contact-rows.ts';

/** Rows that are committed together. */
export type RowBatch = {
  kind: 'batch';
  /** The last record before this batch, and the last of it: equal when it holds nothing new. */
  afterRecord: number;
  lastRecord: number;
  accepted: AcceptedRow[];
  rejected: RejectedRow[];
};

/** How reading a file ended. */
export type RowsEnd = {
  kind: 'end';
  /** Every column of the file in its order; empty when it has no header that will do. */
  columns: ImportColumn[];
  error: ImportError | null;
};

const maxRows = 1000;
const maxCharacters = 4_000_000;

/**
 * Groups rows into batches, then one `end`. Rows that an earlier attempt has committed are left out, but
 * still make (empty) batches, so that whoever waits sees progress.
 */
export async function* batchRows(
  items: AsyncIterable<ContactRowItem>,
  committedRecords: number,
): AsyncGenerator<RowBatch | RowsEnd> {
  let columns: ImportColumn[] = [];
  let error: ImportError | null = null;
  let batch = emptyBatch(committedRecords);
  let rows = 0;
  let characters = 0;
  for await (const item of items) {
    if (item.kind === 'header') columns = item.columns;
    else if (item.kind === 'unreadable') error = item.error;
    else {
      rows += 1;
      characters += JSON.stringify(item).length;
      if (item.record > committedRecords) addRow(batch, item);
    }
    if (rows < maxRows && characters < maxCharacters) continue;
    yield batch;
    batch = emptyBatch(batch.lastRecord);
    rows = 0;
    characters = 0;
  }
  yield batch;
  yield { kind: 'end', columns, error };
}

function emptyBatch(afterRecord: number): RowBatch {
  return { kind: 'batch', afterRecord, lastRecord: afterRecord, accepted: [], rejected: [] };
}

function addRow(
  batch: RowBatch,
  row: ({ kind: 'accepted' } & AcceptedRow) | ({ kind: 'rejected' } & RejectedRow),
): void {
  batch.lastRecord = row.record;
  if (row.kind === 'accepted') batch.accepted.push(row);
  else batch.rejected.push(row);
}
