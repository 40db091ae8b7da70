import type { OutboxEntry } from '#db/queries/outbox/insert-outbox-entries.ts';
import { asOutboxRelay } from '#db/queries/outbox/as-outbox-relay.ts';
import { settleOutboxEntries } from '#db/queries/outbox/settle-outbox-entries.ts';
import type { ServiceDeps } from '../context.ts';

/**
 * Delivers what Temporal is owed. Never rejects because of Temporal: what it did not take stays in
 * the outbox for the relay.
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
    entries.map(async ({ id, workspaceId, command }) => {
      const isTaken = await deps.temporal.deliver({ ...command, workspaceId }).then(
        () => true,
        () => false,
      );
      (isTaken ? delivered : failed).push(id);
    }),
  );
  await asOutboxRelay(deps.db, (tx) =>
    settleOutboxEntries(tx, { delivered, failed, now: deps.clock() }),
  );
  return delivered.length;
}
