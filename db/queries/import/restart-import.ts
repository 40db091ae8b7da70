import { eq } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { importRejections, type imports } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';
import { updateImport } from './update-import.ts';

/** Has the file read from its beginning, whatever an earlier reading found. */
export async function restartImport(
  tx: Transaction,
  importId: string,
  changes: PgUpdateSetSource<typeof imports>,
): Promise<ImportRow> {
  await tx.delete(importRejections).where(eq(importRejections.importId, importId));
  const zero = { total: 0, created: 0, updated: 0, skipped: 0, rejected: 0, committedRecords: 0 };
  return updateImport(tx, importId, { ...zero, error: null, ...changes });
}
