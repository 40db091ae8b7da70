import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import { ReorderCustomFieldsInput } from '#domain/custom-field/reorder-custom-fields-input.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewCustomField } from './view-custom-field.ts';

/** The order in which forms, columns and menus show the fields. @throws AppError forbidden; invalid_input; not_found */
export async function reorderCustomFields(call: {
  ctx: VerbContext;
  input: ReorderCustomFieldsInput;
}): Promise<PageView<CustomFieldView>> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const wanted = new Set(parseInput(ReorderCustomFieldsInput, call.input).customFieldIds);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const rows = await customFieldRows.list(tx);
    const known = new Set(rows.map(({ id }) => id));
    if ([...wanted].some((id) => !known.has(id))) throw notFound('field');
    const ordered = [...wanted, ...rows.map(({ id }) => id).filter((id) => !wanted.has(id))];
    for (const [index, id] of ordered.entries()) {
      await customFieldRows.update(tx, id, { position: index + 1 });
    }
    await announce('contact.changed', null);
    await audit('reorderCustomFields', null);
    const items = (await customFieldRows.list(tx)).map(viewCustomField);
    return { items, nextCursor: null };
  });
}
