import { inWorkspace } from '#db/in-workspace.ts';
import type { PendingLink } from '#db/queries/notion/load-pending-link.ts';
import { noteNotionEdit } from '#db/queries/notion/note-notion-edit.ts';
import type { NotionProvider } from '#integrations/notion/notion-provider.ts';
import type { NotionDeps } from './notion-deps.ts';

/**
 * Takes note of a status that a person chose since the last look, where a campaign may stop at it: written
 * over, no later look would find it.
 * @returns whether there was one
 */
export async function heedEdit(
  deps: NotionDeps,
  provider: NotionProvider,
  { link, source, stopWords }: PendingLink,
): Promise<boolean> {
  const { statusPropertyId } = source.mapping;
  if (statusPropertyId === null || stopWords.length === 0) return false;
  const row = await provider.getRow(link.pageId);
  const status = row?.cells[statusPropertyId] ?? null;
  if (!row || status === null || status === link.seenStatus) return false;
  const edit = { link, status, editedBy: row.editedBy, at: deps.clock() };
  await inWorkspace(deps.db, link.workspaceId, (tx) => noteNotionEdit(tx, source, edit));
  return true;
}
