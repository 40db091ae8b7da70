import { asOutboxRelay } from '#db/queries/outbox/as-outbox-relay.ts';
import { listDueOutboxEntries } from '#db/queries/outbox/list-due-outbox-entries.ts';
import type { ServiceDeps } from '../context.ts';
import { deliverOwed } from './deliver-owed.ts';

/** Few enough that a Temporal that hangs costs one deadline, not many. */
const batchSize = 50;

/** Passes until nothing is due or Temporal does not take all of it. @param isStopped asked between two */
export async function drainOutbox(
  deps: Pick<ServiceDeps, 'db' | 'temporal' | 'clock'>,
  isStopped: () => boolean,
): Promise<void> {
  let taken = batchSize;
  while (taken === batchSize && !isStopped()) taken = await relayOutbox(deps);
}

/**
 * One pass over what is owed to Temporal in all workspaces.
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
