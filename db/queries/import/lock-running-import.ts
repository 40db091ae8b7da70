import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';

/**
 * Makes this attempt the only one that writes until its transaction ends.
 * @param review of which review it is; null = of the import itself
 * @throws when another attempt has moved the checkpoint, another review has begun, or the import has ended
 */
export async function lockRunningImport(
  tx: Transaction,
  importId: string,
  committedRecords: number,
  review: { revision: number } | null = null,
): Promise<void> {
  const [row] = await tx
    .select({ committedRecords: imports.committedRecords })
    .from(imports)
    .where(
      and(
        eq(imports.id, importId),
        eq(imports.state, review ? 'reviewing' : 'running'),
        review ? eq(imports.revision, review.revision) : undefined,
      ),
    )
    .for('update');
  if (row?.committedRecords !== committedRecords) {
    throw new Error(`Import ${importId} was taken over by another attempt`);
  }
}
