import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';

/** Waits for whoever writes to this import, and keeps others waiting. */
export async function lockImport(tx: Transaction, importId: string): Promise<ImportRow | null> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, importId)).for('update');
  return row ?? null;
}
