import { eq } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';

export async function updateImport(
  tx: Transaction,
  importId: string,
  changes: PgUpdateSetSource<typeof imports>,
): Promise<ImportRow> {
  const [row] = await tx.update(imports).set(changes).where(eq(imports.id, importId)).returning();
  if (!row) throw new Error(`Import ${importId} is gone`);
  return row;
}
