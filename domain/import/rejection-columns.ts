import { normalizeHeader } from './normalize-header.ts';

/** The columns that rejected.csv puts before those of the file. */
export const rejectionColumns = ['Rejection reason', 'Rejection line'] as const;

const normalized: ReadonlySet<string> = new Set(rejectionColumns.map(normalizeHeader));

/** Whether a column comes from our own rejected.csv: a person mends that file and uploads it again. */
export function isRejectionColumn(header: string): boolean {
  return normalized.has(normalizeHeader(header));
}
