import type { ImportError } from './import-state.ts';

/** One row of a file as it was read, the column names included. */
export type FileRecord = {
  /** Where the row starts, 1 = first: a line of text, or a row of a sheet. */
  line: number;
  cells: string[];
};

/** What reading a file yields: its rows in order, then at most one `unreadable`, which is the last. */
export type FileItem =
  | ({ kind: 'record' } & FileRecord)
  | { kind: 'unreadable'; error: ImportError };

/** Opens a stored file at its beginning; some formats are read twice. */
export type FileSource = () => AsyncIterable<Uint8Array>;
