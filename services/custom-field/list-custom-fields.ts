import { inWorkspace } from '#db/in-workspace.ts';
import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewCustomField } from './view-custom-field.ts';

/** All fields of the workspace, in their order. @throws AppError forbidden */
export async function listCustomFields({
  ctx,
}: {
  ctx: VerbContext;
}): Promise<PageView<CustomFieldView>> {
  authorize(ctx.access, 'read');
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, customFieldRows.list);
  return { items: rows.map(viewCustomField), nextCursor: null };
}
