import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';

/**
 * Makes this attempt the only one that writes until its transaction ends.
 * @throws when another attempt has moved the checkpoint, or the import has ended
 */
export async function lockRunningImport(
  tx: Transaction,
  importId: string,
  committedRecords: number,
  state: 'running' | 'reviewing' = 'running',
): Promise<void> {
  const [row] = await tx
    .select({ committedRecords: imports.committedRecords })
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.state, state)))
    .for('update');
  if (row?.committedRecords !== committedRecords) {
    throw new Error(`Import ${importId} was taken over by another attempt`);
  }
}
