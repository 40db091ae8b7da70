import { desc } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { integrityChecks } from '../../schema/index.ts';

export type IntegrityCheckRow = typeof integrityChecks.$inferSelect;

/** Null before the first check. */
export async function findLatestCheck(tx: Transaction): Promise<IntegrityCheckRow | null> {
  const [row] = await tx
    .select()
    .from(integrityChecks)
    .orderBy(desc(integrityChecks.finishedAt))
    .limit(1);
  return row ?? null;
}
