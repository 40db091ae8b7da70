import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';

/** Removes an import and its bytes; contacts it made stay. */
export async function deleteImport(tx: Transaction, importId: string): Promise<void> {
  await tx.delete(imports).where(eq(imports.id, importId));
}
