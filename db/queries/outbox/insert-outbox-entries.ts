import type { OutboxCommand } from '#domain/shared/outbox-command.ts';
import type { Transaction } from '../../client.ts';
import { outbox } from '../../schema/index.ts';

export type OutboxEntry = { id: string; workspaceId: string; command: OutboxCommand };

export async function insertOutboxEntries(
  tx: Transaction,
  workspaceId: string,
  commands: readonly OutboxCommand[],
): Promise<OutboxEntry[]> {
  if (commands.length === 0) return [];
  return tx
    .insert(outbox)
    .values(commands.map((command) => ({ workspaceId, command })))
    .returning({ id: outbox.id, workspaceId: outbox.workspaceId, command: outbox.command });
}
