import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { hearNotionAnswer, takeNotionTurn } from '#db/queries/notion/notion-rate.ts';
import { openSecret, type EncryptionKeys } from '#db/seal-secret.ts';
import type { CallAnswer } from '#domain/notion/call-rate.ts';
import type { NotionConnector } from '#integrations/notion/notion-connector.ts';
import type { NotionProvider } from '#integrations/notion/notion-provider.ts';
import { pacedNotion, type Pace } from '#integrations/notion/paced-notion.ts';
import { ProviderError } from '#integrations/provider-error.ts';

/**
 * A turn further ahead than this is not waited for: whoever asked comes back. Longer than the gap between
 * two calls at the slowest rate, or nobody who needs two calls would ever get to the second.
 */
const longestWaitMs = 12_000;

type ConnectionRef = { id: string; workspaceId: string; credentials: string };

/**
 * Opens a connection with its sealed token. Whatever calls Notion for the same connection, in whichever
 * process, shares one rate, which lives in the connection's row.
 */
export function createOpenNotion(deps: {
  db: Database;
  notion: NotionConnector;
  keys: EncryptionKeys;
  clock: () => Date;
  sleep?: (ms: number) => Promise<unknown>;
}): (connection: ConnectionRef) => NotionProvider {
  return (connection) => {
    const { id, workspaceId, credentials } = connection;
    const place = { workspaceId, table: 'notion_connections', column: 'credentials', rowId: id };
    const provider = deps.notion.open(openSecret(deps.keys, place, credentials));
    return pacedNotion(provider, paceOf(deps, connection));
  };
}

function paceOf(
  { db, clock, sleep = delay }: Parameters<typeof createOpenNotion>[0],
  { id, workspaceId }: ConnectionRef,
): Pace {
  const hear = (answer: CallAnswer) =>
    inWorkspace(db, workspaceId, (tx) =>
      hearNotionAnswer(tx, id, { answer, nowMs: clock().getTime() }),
    );
  return async (call) => {
    const { waitMs, isTaken } = await inWorkspace(db, workspaceId, (tx) =>
      takeNotionTurn(tx, id, { nowMs: clock().getTime(), longestWaitMs }),
    );
    if (!isTaken) throw resting(waitMs);
    if (waitMs > 0) await sleep(waitMs);
    try {
      const result = await call();
      await hear({ kind: 'answered' });
      return result;
    } catch (error) {
      if (error instanceof ProviderError) await hear(meaningOf(error));
      throw error;
    }
  };
}

function meaningOf({ kind, reason, retryAfterMs }: ProviderError): CallAnswer {
  if (kind === 'rate_limited') return { kind: 'too_many', retryAfterMs: retryAfterMs ?? null };
  const isLost = kind === 'unavailable' || kind === 'bad_response';
  return { kind: isLost && reason !== 'conflict' ? 'unavailable' : 'answered' };
}

const resting = (retryAfterMs: number) =>
  new ProviderError({
    provider: 'notion',
    kind: 'rate_limited',
    effect: 'none',
    reason: 'resting',
    retryAfterMs,
  });
