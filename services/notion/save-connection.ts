import { newId } from '#db/new-id.ts';
import { retryLinks } from '#db/queries/notion/retry-links.ts';
import { listNotionSources } from '#db/queries/notion/list-notion-sources.ts';
import { saveNotionConnection } from '#db/queries/notion/save-notion-connection.ts';
import { sealNotionTokens, type NotionTokens } from '#db/queries/notion/seal-notion-tokens.ts';
import type { NotionConnectionView } from '#domain/notion/notion-connection-view.ts';
import type { NotionConnectionRow } from '#db/queries/notion/find-notion-connection.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { viewConnection } from './view-connections.ts';

/** Writes a connection whose token works, and lets it go on with what had waited. */
export function saveConnection(
  ctx: VerbContext,
  grant: { kind: NotionConnectionRow['kind']; botId: string; name: string } & NotionTokens,
): Promise<NotionConnectionView> {
  const { workspaceId } = ctx.access;
  const { accessToken, refreshToken, ...connection } = grant;
  const sealFor = (id: string) =>
    sealNotionTokens(ctx.encryptionKeys, { workspaceId, id }, { accessToken, refreshToken });
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const id = newId('notionConnection');
    const row = await saveNotionConnection(tx, { id, workspaceId, ...connection }, sealFor);
    for (const source of await listNotionSources(tx, row.id)) {
      await retryLinks(tx, { sourceId: source.id });
    }
    owe({ kind: 'poke_notion', connectionId: row.id });
    await announce('notion.changed', row.id);
    await audit('connectNotion', row.id, { kind: row.kind, isNew: row.id === id });
    return viewConnection(tx, row, ctx.clock());
  });
}
