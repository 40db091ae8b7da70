import { inWorkspace } from '#db/in-workspace.ts';
import {
  deleteOldLiveEvents,
  findLastSequence,
  listLiveEvents,
} from '#db/queries/live-event/list-live-events.ts';
import type { ServiceDeps } from '../context.ts';
import { createWorkspaceFeed, feedOverlap, type WorkspaceFeed } from './create-workspace-feed.ts';

/** A page that was away for longer reads everything anew. */
const keptMs = 3_600_000;

/** A feed that begins now; opening one also drops events nobody can ask for any more. */
export async function openWorkspaceFeed(
  { db, clock }: Pick<ServiceDeps, 'db' | 'clock'>,
  workspaceId: string,
): Promise<WorkspaceFeed> {
  const past = await inWorkspace(db, workspaceId, async (tx) => {
    await deleteOldLiveEvents(tx, new Date(clock().getTime() - keptMs));
    const last = await findLastSequence(tx);
    return { last, events: await listLiveEvents(tx, { workspaceId, after: last - feedOverlap }) };
  });
  const read = (after: number) =>
    inWorkspace(db, workspaceId, (tx) => listLiveEvents(tx, { workspaceId, after }));
  return createWorkspaceFeed(read, past);
}
