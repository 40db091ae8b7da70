import { updateNotionSource as updateRow } from '#db/queries/notion/update-notion-source.ts';
import type { NotionSourceView } from '#domain/notion/notion-source-view.ts';
import { UpdateNotionSourceInput } from '#domain/notion/update-notion-source-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getSource, getSourceView } from './get-source.ts';

/** Says how often a database is asked for new rows. @throws AppError forbidden; not_found */
export async function updateNotionSource(call: {
  ctx: VerbContext;
  input: UpdateNotionSourceInput;
}): Promise<NotionSourceView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { sourceId, pullEvery } = parseInput(UpdateNotionSourceInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const { connectionId } = await getSource(tx, sourceId);
    await updateRow(tx, sourceId, { pullEvery });
    owe({ kind: 'poke_notion', connectionId });
    await announce('notion.changed', connectionId);
    await audit('updateNotionSource', sourceId, { pullEvery });
    return getSourceView(tx, sourceId);
  });
}
