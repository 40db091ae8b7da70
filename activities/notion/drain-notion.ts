import { inWorkspace } from '#db/in-workspace.ts';
import {
  findNotionConnection,
  type NotionConnectionRow,
} from '#db/queries/notion/find-notion-connection.ts';
import { listPendingLinks, nextLinkRetryAt } from '#db/queries/notion/list-pending-links.ts';
import { setConnectionProblem } from '#db/queries/notion/set-connection-problem.ts';
import { updateNotionSource } from '#db/queries/notion/update-notion-source.ts';
import { publishLiveEvent } from '#db/queries/live-event.ts';
import { notionProblems } from '#domain/notion/mend-words.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import type { NotionSyncArgs } from '#workflows/contract.ts';
import type { NotionDeps } from './notion-deps.ts';
import { openSources } from './open-sources.ts';
import { tellPage } from './tell-page.ts';

/** `nextAtMs` null: nothing is left to tell until somebody says so. */
export type Drained = { kind: 'gone' } | { kind: 'drained'; nextAtMs: number | null };

/** Rows in one go; at three a second about half a minute, well within the activity's time. */
const rowsAtOnce = 100;
/** After a failure that says nothing about when to come back. */
const restMs = 1_000;

/** Tells Notion, row by row at the connection's rate, what changed; says when to come back. */
export async function drainNotion(deps: NotionDeps, args: NotionSyncArgs): Promise<Drained> {
  const { workspaceId, connectionId } = args;
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(deps.db, workspaceId, work);
  const connection = await within((tx) => findNotionConnection(tx, connectionId));
  if (!connection) return { kind: 'gone' };
  if (connection.problem) return { kind: 'drained', nextAtMs: null };
  const query = { connectionId, now: deps.clock(), limit: rowsAtOnce };
  const contactIds = await within((tx) => listPendingLinks(tx, query));
  if (contactIds.length > 0) {
    const restedUntilMs = await tellPages(deps, connection, contactIds);
    const event = { workspaceId, type: 'notion.changed', entityId: connectionId } as const;
    await within((tx) => publishLiveEvent(tx, event));
    if (restedUntilMs !== null) return { kind: 'drained', nextAtMs: restedUntilMs };
  }
  const nextAt = await within((tx) => nextLinkRetryAt(tx, connectionId));
  return { kind: 'drained', nextAtMs: nextAt?.getTime() ?? null };
}

/** @returns until when Notion wants to be left alone, epoch ms; null = it does not */
async function tellPages(
  deps: NotionDeps,
  connection: NotionConnectionRow,
  contactIds: readonly string[],
): Promise<number | null> {
  const { workspaceId } = connection;
  const sources = openSources(deps.openNotion(connection));
  try {
    for (const contactId of contactIds) {
      const outcome = await tellPage(deps, sources, { workspaceId, contactId });
      if (outcome.kind === 'settled') continue;
      const { sourceId, problem } = outcome;
      await inWorkspace(deps.db, workspaceId, (tx) =>
        updateNotionSource(tx, sourceId, { problem }),
      );
      // The rows of other databases go on in the next round, which begins at once.
      return deps.clock().getTime();
    }
    return null;
  } catch (error) {
    return restAfter(deps, connection, error);
  }
}

/**
 * What a failure of Notion means for the whole connection.
 * @returns when to come back, epoch ms; null = not before a person has mended it
 * @throws what is no failure of Notion
 */
export async function restAfter(
  deps: NotionDeps,
  connection: NotionConnectionRow,
  error: unknown,
): Promise<number | null> {
  if (!(error instanceof ProviderError)) throw error;
  if (error.kind === 'auth_expired') {
    await inWorkspace(deps.db, connection.workspaceId, (tx) =>
      setConnectionProblem(tx, connection, notionProblems.tokenRevoked),
    );
    return null;
  }
  const nowMs = deps.clock().getTime();
  if (error.retryAfterMs !== undefined) return nowMs + error.retryAfterMs;
  const present = await inWorkspace(deps.db, connection.workspaceId, (tx) =>
    findNotionConnection(tx, connection.id),
  );
  return Math.max(nowMs + restMs, present?.rate.nextAtMs ?? 0);
}
