import { desc, isNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { apiKeys } from '../../schema/index.ts';
import type { ApiKeyRow } from './insert-api-key.ts';

/** Keys that are not revoked, newest first. */
export function listApiKeys(tx: Transaction): Promise<ApiKeyRow[]> {
  return tx
    .select()
    .from(apiKeys)
    .where(isNull(apiKeys.revokedAt))
    .orderBy(desc(apiKeys.createdAt));
}
