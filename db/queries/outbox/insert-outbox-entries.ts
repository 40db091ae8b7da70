import { sql } from 'drizzle-orm';
import type { OutboxCommand } from '#domain/shared/outbox-command.ts';
import type { Transaction } from '../../client.ts';
import { outbox } from '../../schema/index.ts';
import { outboxEntry, type OutboxEntry } from './outbox-entry.ts';

/** Not of the transaction's beginning, when it may have waited for the one that says the opposite. */
const underLocks = sql`clock_timestamp()`;

const rowsPerStatement = 5_000;

/** @returns the entries in the order of the commands */
export async function insertOutboxEntries(
  tx: Transaction,
  workspaceId: string,
  commands: readonly OutboxCommand[],
): Promise<OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  for (let from = 0; from < commands.length; from += rowsPerStatement) {
    const rows = commands
      .slice(from, from + rowsPerStatement)
      .map((command) => ({ workspaceId, command, createdAt: underLocks }));
    entries.push(...(await tx.insert(outbox).values(rows).returning(outboxEntry)));
  }
  return entries;
}
