import { desc, eq } from 'drizzle-orm';
import type { ImportState } from '#domain/import/import-state.ts';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';

/** How the latest import of a database stands; null = there was none. */
export async function findLatestImport(
  tx: Transaction,
  sourceId: string,
): Promise<ImportState | null> {
  const [latest] = await tx
    .select({ state: imports.state })
    .from(imports)
    .where(eq(imports.notionSourceId, sourceId))
    .orderBy(desc(imports.id))
    .limit(1);
  return latest?.state ?? null;
}
