import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { apiKeys } from '../../schema/index.ts';

/** @returns false when there is no such key */
export async function revokeApiKey(tx: Transaction, apiKeyId: string, now: Date): Promise<boolean> {
  const revoked = await tx
    .update(apiKeys)
    .set({ revokedAt: sql`coalesce(${apiKeys.revokedAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(apiKeys.id, apiKeyId))
    .returning({ id: apiKeys.id });
  return revoked.length > 0;
}
