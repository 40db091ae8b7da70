import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';

export type ImportRow = typeof imports.$inferSelect;

export async function findImport(tx: Transaction, importId: string): Promise<ImportRow | null> {
  const [row] = await tx.select().from(imports).where(eq(imports.id, importId));
  return row ?? null;
}
