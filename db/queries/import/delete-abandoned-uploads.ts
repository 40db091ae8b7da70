import { and, eq, lt } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';

const abandonedAfterMs = 24 * 3_600_000;

/** Removes uploads whose server died before the last byte came. */
export async function deleteAbandonedUploads(tx: Transaction, now: Date): Promise<void> {
  const before = new Date(now.getTime() - abandonedAfterMs);
  await tx
    .delete(imports)
    .where(
      and(eq(imports.state, 'queued'), eq(imports.sizeBytes, 0), lt(imports.createdAt, before)),
    );
}
