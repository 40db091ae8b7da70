import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { hearNotionAnswer, takeNotionTurn } from '#db/queries/notion/notion-rate.ts';
import { openNotionTokens } from '#db/queries/notion/seal-notion-tokens.ts';
import { MissingKeyError } from '#db/missing-key-error.ts';
import type { EncryptionKeys } from '#db/seal-secret.ts';
import type { CallAnswer } from '#domain/notion/call-rate.ts';
import type { NotionConnector } from '#integrations/notion/notion-connector.ts';
import type { NotionProvider } from '#integrations/notion/notion-provider.ts';
import { pacedNotion } from '#integrations/notion/paced-notion.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { renewNotionToken } from './renew-notion-token.ts';

/**
 * A turn further ahead than this is not waited for: whoever asked comes back. Longer than the gap between
 * two calls at the slowest rate, or nobody who needs two calls would ever get to the second.
 */
const longestWaitMs = 12_000;

type ConnectionRef = { id: string; workspaceId: string; credentials: string };
/** Lets a call go when its turn has come. */
type Pace = <T>(call: () => Promise<T>) => Promise<T>;

/**
 * Opens a connection with its sealed token, which is renewed when Notion refuses it. Whatever calls Notion for
 * the same connection, in whichever process, shares one rate, which lives in the connection's row.
 */
export function createOpenNotion(deps: {
  db: Database;
  notion: NotionConnector;
  keys: EncryptionKeys;
  clock: () => Date;
  sleep?: (ms: number) => Promise<unknown>;
}): (connection: ConnectionRef) => NotionProvider {
  return (connection) => {
    let token: string | null = null;
    const pace = paceOf(deps, connection);
    return pacedNotion(async (call) => {
      const used = (token ??= openToken(deps.keys, connection));
      try {
        return await pace(() => call(deps.notion.open(used)));
      } catch (error) {
        const isRefused = error instanceof ProviderError && error.kind === 'auth_expired';
        const renewed = isRefused ? await renewNotionToken(deps, connection, used) : null;
        if (renewed === null) throw error;
        token = renewed;
        return pace(() => call(deps.notion.open(renewed)));
      }
    });
  };
}

/** Sealed with a key that is gone, it is as good as revoked: only a person can give another. */
function openToken(keys: EncryptionKeys, connection: ConnectionRef): string {
  const { credentials } = connection;
  try {
    return openNotionTokens(keys, connection, { credentials, refreshToken: null }).accessToken;
  } catch (error) {
    if (!(error instanceof MissingKeyError)) throw error;
    throw new ProviderError({
      provider: 'notion',
      kind: 'auth_expired',
      effect: 'none',
      reason: 'key_missing',
    });
  }
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
