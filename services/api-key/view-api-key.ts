import type { ApiKeyRow } from '#db/queries/api-key/insert-api-key.ts';
import type { ApiKeyView } from '#domain/workspace/api-key-view.ts';

export function viewApiKey(row: ApiKeyRow): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  };
}
