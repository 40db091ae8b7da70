import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openSecret, sealSecret } from '#db/seal-secret.ts';
import { insertOAuthState } from '#db/queries/oauth/insert-oauth-state.ts';
import { takeOAuthState } from '#db/queries/oauth/take-oauth-state.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import type { ServiceDeps } from '../context.ts';

/** What a consent at Google was begun with. */
export type GmailConnection = {
  workspaceId: string;
  initiator: Actor;
  returnTo: string;
  timeZone: string;
  codeVerifier: string;
};

const lifetimeMs = 10 * 60_000;

const Stored = z.object({
  workspaceId: z.string(),
  initiator: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('user'), userId: z.string() }),
    z.object({ kind: z.literal('api_key'), apiKeyId: z.string() }),
    z.object({ kind: z.literal('system') }),
  ]),
  returnTo: z.string(),
  timeZone: z.string(),
  sealedVerifier: z.string(),
});

type Deps = Pick<ServiceDeps, 'db' | 'encryptionKeys' | 'clock'>;

/** @returns the `state` for Google: 256 random bits that work once, for ten minutes */
export async function rememberGmailConnection(
  deps: Deps,
  { codeVerifier, ...connection }: GmailConnection,
): Promise<string> {
  const state = randomBytes(32).toString('base64url');
  const hash = hashOf(state);
  const place = placeOf(connection.workspaceId, hash);
  const sealedVerifier = sealSecret(deps.encryptionKeys, place, codeVerifier);
  await insertOAuthState(deps.db, {
    hash,
    value: JSON.stringify({ ...connection, sealedVerifier } satisfies z.input<typeof Stored>),
    expiresAt: new Date(deps.clock().getTime() + lifetimeMs),
  });
  return state;
}

/** @returns null when the state is unknown, used or too old */
export async function takeGmailConnection(
  deps: Deps,
  state: string,
): Promise<GmailConnection | null> {
  const hash = hashOf(state);
  const value = await takeOAuthState(deps.db, { hash, now: deps.clock() });
  if (value === null) return null;
  const { sealedVerifier, ...connection } = Stored.parse(JSON.parse(value));
  const place = placeOf(connection.workspaceId, hash);
  return { ...connection, codeVerifier: openSecret(deps.encryptionKeys, place, sealedVerifier) };
}

const hashOf = (state: string) => createHash('sha256').update(state).digest('hex');

function placeOf(workspaceId: string, rowId: string) {
  return { workspaceId, table: 'verifications', column: 'value', rowId };
}
