import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';

/**
 * One batch of a workspace at a time: of whom another import is just adding, nobody could say what they were
 * before, and undoing that one would take away what this one wrote.
 */
export async function lockImporting(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`import/${workspaceId}`}, 0))`,
  );
}
