import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { ApiScope } from '#domain/workspace/access.ts';
import type { Database } from '../../client.ts';
import { apiKeys } from '../../schema/index.ts';

export type ValidApiKey = {
  id: string;
  workspaceId: string;
  scopes: ApiScope[];
  lastUsedAt: Date | null;
};

/** The key with this SHA-256 (hex) if it is neither revoked nor expired. */
export function findApiKeyByHash(
  db: Database,
  keyHash: string,
  now: Date,
): Promise<ValidApiKey | null> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.api_key_hash', ${keyHash}, true)`);
    const [key] = await tx
      .select({
        id: apiKeys.id,
        workspaceId: apiKeys.workspaceId,
        scopes: apiKeys.scopes,
        lastUsedAt: apiKeys.lastUsedAt,
      })
      .from(apiKeys)
      .where(
        and(
          eq(apiKeys.keyHash, keyHash),
          isNull(apiKeys.revokedAt),
          or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
        ),
      );
    return key ?? null;
  });
}
