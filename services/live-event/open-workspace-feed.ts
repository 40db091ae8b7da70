import { inWorkspace } from '#db/in-workspace.ts';
import { findLastSequence, listLiveEvents } from '#db/queries/live-event/list-live-events.ts';
import type { ServiceDeps } from '../context.ts';
import { createWorkspaceFeed, feedOverlap, type WorkspaceFeed } from './create-workspace-feed.ts';

/** A feed that begins now. */
export async function openWorkspaceFeed(
  { db }: Pick<ServiceDeps, 'db'>,
  workspaceId: string,
): Promise<WorkspaceFeed> {
  const past = await inWorkspace(db, workspaceId, async (tx) => {
    const last = await findLastSequence(tx);
    return { last, events: await listLiveEvents(tx, { workspaceId, after: last - feedOverlap }) };
  });
  const read = (after: number) =>
    inWorkspace(db, workspaceId, (tx) => listLiveEvents(tx, { workspaceId, after }));
  return createWorkspaceFeed(read, past);
}
