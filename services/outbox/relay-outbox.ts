import { asOutboxRelay } from '#db/queries/outbox/as-outbox-relay.ts';
import { listDueOutboxEntries } from '#db/queries/outbox/list-due-outbox-entries.ts';
import type { ServiceDeps } from '../context.ts';
import { deliverOwed } from './deliver-owed.ts';

/** Few enough that a Temporal that hangs costs one deadline, not many. */
const batchSize = 50;

/**
 * One pass over what is owed to Temporal in all workspaces; the server calls it about every second.
 * Two servers may deliver the same entry: harmless by design.
 * @returns how many Temporal took; when it equals the batch size there may be more at once
 */
export async function relayOutbox(
  deps: Pick<ServiceDeps, 'db' | 'temporal' | 'clock'>,
): Promise<number> {
  const entries = await asOutboxRelay(deps.db, (tx) =>
    listDueOutboxEntries(tx, { now: deps.clock(), limit: batchSize }),
  );
  return deliverOwed(deps, entries);
}
