import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { imports } from '../../schema/index.ts';

/** Whether an import of this database waits or runs: a second one beside it would read the same rows. */
export async function isBeingImported(tx: Transaction, sourceId: string): Promise<boolean> {
  const isUnderWay = inArray(imports.state, ['queued', 'running']);
  return (await tx.$count(imports, and(eq(imports.notionSourceId, sourceId), isUnderWay))) > 0;
}
