import { tagRows } from '#db/queries/tag/tag-rows.ts';
import { renameTag } from '#db/queries/tag/rename-tag.ts';
import { TagRefInput } from '#domain/tag/tag-ref-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/** Removes a tag, from the contacts that have it too. @throws AppError forbidden; not_found */
export async function deleteTag(call: { ctx: VerbContext; input: TagRefInput }): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { tagId } = parseInput(TagRefInput, call.input);
  await changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const row = await tagRows.remove(tx, tagId);
    if (!row) throw notFound('tag');
    await renameTag(tx, row.name, null);
    await announce('contact.changed', null);
    await audit('deleteTag', row.id);
  });
}
