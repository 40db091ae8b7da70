import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';

/** The last byte is stored: from now on the import is never an abandoned upload. */
export async function queueImport(
  tx: Transaction,
  importId: string,
  sizeBytes: number,
): Promise<ImportRow> {
  const [row] = await tx
    .update(imports)
    .set({ sizeBytes })
    .where(eq(imports.id, importId))
    .returning();
  if (!row) throw new Error(`Import ${importId} vanished during its upload`);
  return row;
}
