import { z } from 'zod';
import { openSecret, sealSecret } from '#db/seal-secret.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import { ConsentInitiator, rememberConsent, takeConsent } from '../auth/consent-state.ts';
import type { ServiceDeps } from '../context.ts';

/** What a consent at Google was begun with. */
export type GmailConnection = {
  workspaceId: string;
  initiator: Actor;
  returnTo: string;
  timeZone: string;
  codeVerifier: string;
};

const Stored = z.object({
  workspaceId: z.string(),
  initiator: ConsentInitiator,
  returnTo: z.string(),
  timeZone: z.string(),
  sealedVerifier: z.string(),
});

type Deps = Pick<ServiceDeps, 'db' | 'encryptionKeys' | 'clock'>;

/** @returns the `state` for Google */
export function rememberGmailConnection(
  deps: Deps,
  { codeVerifier, ...connection }: GmailConnection,
): Promise<string> {
  return rememberConsent(deps, (hash) => {
    const place = placeOf(connection.workspaceId, hash);
    const sealedVerifier = sealSecret(deps.encryptionKeys, place, codeVerifier);
    return { ...connection, sealedVerifier } satisfies z.input<typeof Stored>;
  });
}

/** @returns null when the state is unknown, used or too old */
export async function takeGmailConnection(
  deps: Deps,
  state: string,
): Promise<GmailConnection | null> {
  const taken = await takeConsent(deps, state);
  if (!taken) return null;
  const { sealedVerifier, ...connection } = Stored.parse(taken.value);
  const place = placeOf(connection.workspaceId, taken.hash);
  return { ...connection, codeVerifier: openSecret(deps.encryptionKeys, place, sealedVerifier) };
}

function placeOf(workspaceId: string, rowId: string) {
  return { workspaceId, table: 'verifications', column: 'value', rowId };
}
