import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { insertOAuthState } from '#db/queries/oauth/insert-oauth-state.ts';
import { takeOAuthState } from '#db/queries/oauth/take-oauth-state.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import type { ServiceDeps } from '../context.ts';

type Deps = Pick<ServiceDeps, 'db' | 'clock'>;

const lifetimeMs = 10 * 60_000;

/** Who began a consent, as it is kept until they come back. */
export const ConsentInitiator = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), userId: z.string() }),
  z.object({ kind: z.literal('api_key'), apiKeyId: z.string() }),
  z.object({ kind: z.literal('system') }),
]) satisfies z.ZodType<Actor>;

/**
 * Keeps what a consent was begun with.
 * @param describe gets the hash under which it is kept, and gives what JSON can hold
 * @returns the `state` for the provider: 256 random bits that work once, for ten minutes
 */
export async function rememberConsent(
  deps: Deps,
  describe: (hash: string) => object,
): Promise<string> {
  const state = randomBytes(32).toString('base64url');
  const hash = hashOf(state);
  await insertOAuthState(deps.db, {
    hash,
    value: JSON.stringify(describe(hash)),
    expiresAt: new Date(deps.clock().getTime() + lifetimeMs),
  });
  return state;
}

/** @returns null when the state is unknown, used or too old */
export async function takeConsent(
  deps: Deps,
  state: string,
): Promise<{ hash: string; value: unknown } | null> {
  const hash = hashOf(state);
  const value = await takeOAuthState(deps.db, { hash, now: deps.clock() });
  return value === null ? null : { hash, value: JSON.parse(value) };
}

const hashOf = (state: string) => createHash('sha256').update(state).digest('hex');
