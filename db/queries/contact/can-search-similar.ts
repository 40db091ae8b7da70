import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';

/** Below it two words have less than about half of their letter groups in common. */
const threshold = '0.5';

/**
 * Whether the server can tell how much two words look alike; sets how much is enough for the rest of the
 * transaction.
 */
export async function canSearchSimilar(tx: Transaction): Promise<boolean> {
  const [row] = await tx.execute<{ can: boolean }>(
    sql`select to_regproc('word_similarity_op') is not null as can`,
  );
  if (!row?.can) return false;
  await tx.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${threshold}, true)`);
  return true;
}
