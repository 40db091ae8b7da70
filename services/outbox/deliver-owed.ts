import type { OutboxEntry } from '#db/queries/outbox/outbox-entry.ts';
import { asOutboxRelay } from '#db/queries/outbox/as-outbox-relay.ts';
import { settleOutboxEntries } from '#db/queries/outbox/settle-outbox-entries.ts';
import type { ServiceDeps } from '../context.ts';
import type { TemporalCommand } from '../temporal-gateway.ts';

/**
 * Delivers what Temporal is owed, the same message once for all who owe it. Never rejects because of
 * Temporal: what it did not take stays in the outbox for the relay.
 * @returns how many Temporal took
 */
export async function deliverOwed(
  deps: Pick<ServiceDeps, 'db' | 'temporal' | 'clock'>,
  entries: readonly OutboxEntry[],
): Promise<number> {
  if (entries.length === 0) return 0;
  const delivered: string[] = [];
  const failed: string[] = [];
  await Promise.all(
    gather(entries).map(async ({ message, ids }) => {
      const isTaken = await deps.temporal.deliver(message).then(
        () => true,
        () => false,
      );
      (isTaken ? delivered : failed).push(...ids);
    }),
  );
  await asOutboxRelay(deps.db, (tx) =>
    settleOutboxEntries(tx, { delivered, failed, now: deps.clock() }),
  );
  return delivered.length;
}

type Message = { message: TemporalCommand; ids: string[] };

/** A mailbox that a hundred changes woke looks once. */
function gather(entries: readonly OutboxEntry[]): Message[] {
  const messages = new Map<string, Message>();
  for (const { id, workspaceId, command, createdAt } of entries) {
    const { kind } = command;
    const overtakes = kind === 'pause_contact' || kind === 'resume_contact';
    const message = { ...command, workspaceId, ...(overtakes && { atMs: createdAt.getTime() }) };
    const key = JSON.stringify(message);
    const same = messages.get(key);
    if (same) same.ids.push(id);
    else messages.set(key, { message, ids: [id] });
  }
  return [...messages.values()];
}
