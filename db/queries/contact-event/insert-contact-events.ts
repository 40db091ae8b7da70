import type { Transaction } from '../../client.ts';
import { contactEvents } from '../../schema/index.ts';

const rowsPerStatement = 5_000;

/** Lines of the timeline, in the transaction of their cause. */
export async function insertContactEvents(
  tx: Transaction,
  events: readonly (typeof contactEvents.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < events.length; from += rowsPerStatement) {
    await tx.insert(contactEvents).values(events.slice(from, from + rowsPerStatement));
  }
}
