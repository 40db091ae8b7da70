import { eq } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { verifications } from '../../schema/index.ts';
import { identifierOf } from './insert-oauth-state.ts';

/** Removes and returns what was remembered: of two callbacks with one state, one gets it. */
export async function takeOAuthState(
  db: Database,
  query: { hash: string; now: Date },
): Promise<string | null> {
  const [row] = await db
    .delete(verifications)
    .where(eq(verifications.identifier, identifierOf(query.hash)))
    .returning({ value: verifications.value, expiresAt: verifications.expiresAt });
  return row && row.expiresAt > query.now ? row.value : null;
}
