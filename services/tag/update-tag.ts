import { bulkChangeRows } from '#db/queries/bulk/bulk-change-rows.ts';
import { tagRows } from '#db/queries/tag/tag-rows.ts';
import { renameTag } from '#db/queries/tag/rename-tag.ts';
import type { TagView } from '#domain/tag/tag-view.ts';
import { UpdateTagInput } from '#domain/tag/update-tag-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { notFound } from '../not-found.ts';
import { renameLabel } from '../organising/rename-label.ts';
import { parseInput } from '../parse-input.ts';
import { viewTag } from './view-tag.ts';

/**
 * Changes a tag, on the contacts that have it too, and wherever it is asked for.
 * @throws AppError forbidden; invalid_input; not_found; conflict when the name is taken, or a campaign asks
 * for the old one
 */
export async function updateTag(call: {
  ctx: VerbContext;
  input: UpdateTagInput;
}): Promise<TagView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { tagId, ...changes } = parseInput(UpdateTagInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    if (changes.name !== undefined && (await tagRows.isNameTaken(tx, changes.name, tagId))) {
      throw nameTaken('tag');
    }
    const before = await tagRows.find(tx, tagId);
    const row = await tagRows.update(tx, tagId, changes);
    if (!row) throw notFound('tag');
    if (before && before.name !== row.name) {
      await renameLabel(tx, { kind: 'tag', from: before.name, to: row.name });
      await renameTag(tx, before.name, row.name);
      await bulkChangeRows.renameTag(tx, before.name, row.name);
    }
    await announce('contact.changed', null);
    await audit('updateTag', row.id);
    return viewTag(row);
  });
}
