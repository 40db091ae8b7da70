import type { ImportColumn } from './import-mapping.ts';
import type { ImportError } from './import-state.ts';
import type { AcceptedRow, ContactRowItem, RejectedRow } from './read-contact-rows.ts';

/** Rows that are committed together. */
export type RowBatch = {
  kind: 'batch';
  /** The last record before this batch, and the last of it. */
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
/** Of the fields every contact has. */
const fieldCharacters = 500;

/** Groups rows into batches, without those that an earlier attempt has committed; then one `end`. */
export async function* batchRows(
  items: AsyncIterable<ContactRowItem>,
  committedRecords: number,
): AsyncGenerator<RowBatch | RowsEnd> {
  let columns: ImportColumn[] = [];
  let error: ImportError | null = null;
  let batch = emptyBatch(committedRecords);
  let characters = 0;
  for await (const item of items) {
    if (item.kind === 'header') columns = item.columns;
    else if (item.kind === 'unreadable') error = item.error;
    else if (item.record > committedRecords) {
      if (item.kind === 'accepted') batch.accepted.push(item);
      else batch.rejected.push(item);
      batch.lastRecord = item.record;
      characters += charactersOf(item);
    }
    if (batch.lastRecord - batch.afterRecord < maxRows && characters < maxCharacters) continue;
    yield batch;
    batch = emptyBatch(batch.lastRecord);
    characters = 0;
  }
  if (batch.lastRecord > batch.afterRecord) yield batch;
  yield { kind: 'end', columns, error };
}

/** About what a row takes on its way to the database. */
function charactersOf(item: AcceptedRow | RejectedRow): number {
  const texts = 'contact' in item ? Object.values(item.contact.custom) : item.cells;
  return texts.reduce((sum, text) => sum + text.length, fieldCharacters);
}

function emptyBatch(afterRecord: number): RowBatch {
  return { kind: 'batch', afterRecord, lastRecord: afterRecord, accepted: [], rejected: [] };
}
