import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { lockNotionTokens, saveNotionTokens } from '#db/queries/notion/notion-tokens.ts';
import { openNotionTokens, sealNotionTokens } from '#db/queries/notion/seal-notion-tokens.ts';
import type { EncryptionKeys } from '#db/seal-secret.ts';
import type { NotionConnector } from '#integrations/notion/notion-connector.ts';
import { ProviderError } from '#integrations/provider-error.ts';

/**
 * A token in place of one that Notion refused. Each refresh token works once, so one process asks while the
 * row is locked and the others take what it got.
 * @returns null when there is no way but to connect again
 * @throws ProviderError when Notion does not answer
 */
export async function renewNotionToken(
  deps: { db: Database; notion: NotionConnector; keys: EncryptionKeys },
  connection: { id: string; workspaceId: string },
  refusedToken: string,
): Promise<string | null> {
  const { oauth } = deps.notion;
  const { id, workspaceId } = connection;
  if (!oauth) return null;
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const sealed = await lockNotionTokens(tx, id);
    if (!sealed) return null;
    const { accessToken, refreshToken } = openNotionTokens(deps.keys, connection, sealed);
    if (accessToken !== refusedToken) return accessToken;
    if (refreshToken === null) return null;
    const granted = await oauth.refresh(refreshToken).catch(nullIfRefused);
    if (!granted) return null;
    await saveNotionTokens(tx, id, sealNotionTokens(deps.keys, connection, granted));
    return granted.accessToken;
  });
}

/** `invalid_grant`: used already, or access was taken back. A client that Notion does not know: the same. */
function nullIfRefused(error: unknown): null {
  const isRefused =
    error instanceof ProviderError && (error.kind === 'rejected' || error.kind === 'auth_expired');
  if (isRefused) return null;
  throw error;
}
