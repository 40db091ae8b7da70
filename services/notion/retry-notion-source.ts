import { retryLinks } from '#db/queries/notion/retry-links.ts';
import { updateNotionSource } from '#db/queries/notion/update-notion-source.ts';
import { NotionSourceRefInput } from '#domain/notion/notion-source-ref-input.ts';
import type { NotionSourceView } from '#domain/notion/notion-source-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getSource, getSourceView } from './get-source.ts';

/**
 * After somebody mended it in Notion: every row that waits or stopped is tried again.
 * @throws AppError forbidden; not_found
 */
export async function retryNotionSource(call: {
  ctx: VerbContext;
  input: NotionSourceRefInput;
}): Promise<NotionSourceView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { sourceId } = parseInput(NotionSourceRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const { connectionId } = await getSource(tx, sourceId);
    await updateNotionSource(tx, sourceId, { problem: null });
    const rows = await retryLinks(tx, { sourceId });
    owe({ kind: 'poke_notion', connectionId });
    await announce('notion.changed', connectionId);
    await audit('retryNotionSource', sourceId, { rows });
    return getSourceView(tx, sourceId);
  });
}
