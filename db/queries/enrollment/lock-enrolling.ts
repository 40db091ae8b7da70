import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';

/** Two enrollments of the same contacts would wait for each other's rows; so they take turns. */
export async function lockEnrolling(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`enroll/${workspaceId}`}, 0))`,
  );
}
