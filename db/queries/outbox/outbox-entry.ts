import { outbox } from '../../schema/index.ts';

/** What an entry of the outbox says, and since when. */
export const outboxEntry = {
  id: outbox.id,
  workspaceId: outbox.workspaceId,
  command: outbox.command,
  createdAt: outbox.createdAt,
};

export type OutboxEntry = Pick<typeof outbox.$inferSelect, keyof typeof outboxEntry>;
