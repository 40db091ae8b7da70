import { tagRows } from '#db/queries/tag/tag-rows.ts';
import { renameTag } from '#db/queries/tag/rename-tag.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { MergeTagsInput } from '#domain/tag/merge-tags-input.ts';
import type { TagView } from '#domain/tag/tag-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { renameLabel } from '../organising/rename-label.ts';
import { parseInput } from '../parse-input.ts';
import { viewTag } from './view-tag.ts';

/**
 * Makes one tag of two: contacts, segments and views of the first have the other from now on.
 * @throws AppError forbidden; invalid_input; not_found; conflict while a campaign asks for the first
 */
export async function mergeTags(call: {
  ctx: VerbContext;
  input: MergeTagsInput;
}): Promise<TagView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { tagId, intoTagId } = parseInput(MergeTagsInput, call.input);
  if (tagId === intoTagId) {
    throw new AppError('invalid_input', 'A tag cannot be merged with itself.');
  }
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const into = await tagRows.find(tx, intoTagId);
    const row = into && (await tagRows.remove(tx, tagId));
    if (!row) throw notFound('tag');
    await renameLabel(tx, { kind: 'tag', from: row.name, to: into.name });
    await renameTag(tx, row.name, into.name);
    await announce('contact.changed', null);
    await audit('mergeTags', tagId, { intoTagId });
    return viewTag(into);
  });
}
