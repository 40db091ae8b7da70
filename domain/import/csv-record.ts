import type { ImportError } from './import-state.ts';

/** One row of a file as it was read, the column names included. */
export type CsvRecord = {
  /** Physical line on which the row starts, 1 = first. */
  line: number;
  cells: string[];
};

/** What reading a file yields: its rows in order, then at most one `unreadable`, which is the last. */
export type CsvItem = ({ kind: 'record' } & CsvRecord) | { kind: 'unreadable'; error: ImportError };
