import { tagRows } from '#db/queries/tag/tag-rows.ts';
import { CreateTagInput } from '#domain/tag/create-tag-input.ts';
import type { TagView } from '#domain/tag/tag-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { parseInput } from '../parse-input.ts';
import { viewTag } from './view-tag.ts';

/** Adds a tag. @throws AppError forbidden; invalid_input; conflict when the name is taken */
export async function createTag(call: {
  ctx: VerbContext;
  input: CreateTagInput;
}): Promise<TagView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(CreateTagInput, call.input);
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await tagRows.insert(tx, { ...input, workspaceId });
    if (!row) throw nameTaken('tag');
    await audit('createTag', row.id);
    return viewTag(row);
  });
}
