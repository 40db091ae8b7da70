import type { OutboxCommand } from '#domain/shared/outbox-command.ts';
import type { Transaction } from '../../client.ts';
import { outbox } from '../../schema/index.ts';

export type OutboxEntry = { id: string; workspaceId: string; command: OutboxCommand };

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
      .map((command) => ({ workspaceId, command }));
    entries.push(
      ...(await tx
        .insert(outbox)
        .values(rows)
        .returning({ id: outbox.id, workspaceId: outbox.workspaceId, command: outbox.command })),
    );
  }
  return entries;
}
