import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { importChunks } from '../../schema/index.ts';

/** Drops the uploaded bytes: nobody reads them again. */
export async function deleteImportChunks(tx: Transaction, importId: string): Promise<void> {
  await tx.delete(importChunks).where(eq(importChunks.importId, importId));
}
