import { createHash } from 'node:crypto';
import { normalizeHeader } from '#domain/import/normalize-header.ts';

/** What two files with the same column names have in common, in whatever order and spelling. */
export function headerSignature(names: readonly string[]): string {
  const known = names.map(normalizeHeader).toSorted();
  return createHash('sha256').update(JSON.stringify(known)).digest('hex');
}
