import { randomUUID } from 'node:crypto';
import type { Database } from '../../client.ts';
import { verifications } from '../../schema/index.ts';

/** Remembers what an OAuth round trip needs on its way back. @param state.hash of the nonce, not the nonce */
export async function insertOAuthState(
  db: Database,
  state: { hash: string; value: string; expiresAt: Date },
): Promise<void> {
  await db.insert(verifications).values({
    id: randomUUID(),
    identifier: identifierOf(state.hash),
    value: state.value,
    expiresAt: state.expiresAt,
  });
}

export const identifierOf = (hash: string) => `oauth-state:${hash}`;
