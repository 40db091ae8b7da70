import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { insertOAuthState } from '#db/queries/oauth/insert-oauth-state.ts';
import { takeOAuthState } from '#db/queries/oauth/take-oauth-state.ts';
import type { ServiceDeps } from '../context.ts';

const lifetimeMs = 10 * 60_000;

/** What a consent at Notion was begun with. */
const NotionConsent = z.strictObject({
  provider: z.literal('notion'),
  workspaceId: z.string(),
  initiator: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('user'), userId: z.string() }),
    z.object({ kind: z.literal('api_key'), apiKeyId: z.string() }),
    z.object({ kind: z.literal('system') }),
  ]),
  returnTo: z.string(),
});
type NotionConsent = z.infer<typeof NotionConsent>;

type Deps = Pick<ServiceDeps, 'db' | 'clock'>;

/** @returns the `state` for Notion: 256 random bits that work once, for ten minutes */
export async function rememberNotionConsent(
  deps: Deps,
  consent: Omit<NotionConsent, 'provider'>,
): Promise<string> {
  const state = randomBytes(32).toString('base64url');
  await insertOAuthState(deps.db, {
    hash: hashOf(state),
    value: JSON.stringify({ ...consent, provider: 'notion' } satisfies NotionConsent),
    expiresAt: new Date(deps.clock().getTime() + lifetimeMs),
  });
  return state;
}

/** @returns null when the state is unknown, used, too old or another provider's */
export async function takeNotionConsent(deps: Deps, state: string): Promise<NotionConsent | null> {
  const value = await takeOAuthState(deps.db, { hash: hashOf(state), now: deps.clock() });
  if (value === null) return null;
  return NotionConsent.safeParse(JSON.parse(value)).data ?? null;
}

const hashOf = (state: string) => createHash('sha256').update(state).digest('hex');
