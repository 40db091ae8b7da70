import { liveEventChannel } from '#db/queries/live-event.ts';
import type { ServiceDeps } from '../context.ts';
import type { Subscriber, WorkspaceFeed } from './create-workspace-feed.ts';
import { openWorkspaceFeed } from './open-workspace-feed.ts';

export type LiveEventHub = {
  /** @returns how to end it; to be called once */
  subscribe: (subscription: {
    workspaceId: string;
    /** Number of the last event the page has; null = it only wants what comes. */
    after: number | null;
    onEvents: Subscriber;
  }) => Promise<() => void>;
};

/** Brings what transactions published to open pages: one connection listens for all workspaces. */
export function createLiveEventHub(deps: Pick<ServiceDeps, 'db' | 'sql'>): LiveEventHub {
  const feeds = new Map<string, { feed: Promise<WorkspaceFeed>; users: number }>();
  let listening: Promise<unknown> | undefined;

  const refresh = (workspaceId: string) =>
    void feeds
      .get(workspaceId)
      ?.feed.then((feed) => feed.refresh())
      // The database is away for a moment; listening again refreshes every feed.
      .catch(() => {});

  function listen(): Promise<unknown> {
    listening ??= deps.sql
      .listen(liveEventChannel, refresh, () => [...feeds.keys()].forEach(refresh))
      .catch((error: unknown) => {
        listening = undefined;
        throw error;
      });
    return listening;
  }

  function enter(workspaceId: string): Promise<WorkspaceFeed> {
    const entry = feeds.get(workspaceId) ?? {
      feed: openWorkspaceFeed(deps, workspaceId),
      users: 0,
    };
    entry.users += 1;
    feeds.set(workspaceId, entry);
    return entry.feed;
  }

  function leave(workspaceId: string): void {
    const entry = feeds.get(workspaceId);
    if (!entry) return;
    entry.users -= 1;
    if (entry.users === 0) feeds.delete(workspaceId);
  }

  return {
    async subscribe({ workspaceId, after, onEvents }) {
      await listen();
      try {
        const feed = await enter(workspaceId);
        const end = await feed.subscribe(onEvents, after);
        return () => {
          end();
          leave(workspaceId);
        };
      } catch (error) {
        leave(workspaceId);
        throw error;
      }
    },
  };
}
