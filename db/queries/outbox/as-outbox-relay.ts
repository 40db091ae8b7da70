import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../client.ts';

/** Runs `work` in a transaction that sees the outbox of every workspace, and nothing else of them. */
export function asOutboxRelay<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.outbox_relay', 'on', true)`);
    return work(tx);
  });
}
