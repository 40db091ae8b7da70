import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';
import type { ImportRow } from './find-import.ts';

/** Takes up an import, also one that an attempt before this left half done. Null when it has ended or is gone. */
export async function beginImport(tx: Transaction, importId: string): Promise<ImportRow | null> {
  const [row] = await tx
    .update(imports)
    .set({ state: 'running' })
    .where(and(eq(imports.id, importId), inArray(imports.state, ['queued', 'running'])))
    .returning();
  return row ?? null;
}
