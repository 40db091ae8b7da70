import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import { rewriteValues } from '#db/queries/custom-field/rewrite-values.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import { UpdateCustomFieldInput } from '#domain/custom-field/update-custom-field-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewCustomField } from './view-custom-field.ts';

/** Reads the values as another type: what can be read so is rewritten, the rest stays. @throws AppError forbidden; invalid_input; not_found */
export async function updateCustomField(call: {
  ctx: VerbContext;
  input: UpdateCustomFieldInput;
}): Promise<CustomFieldView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { customFieldId, ...changes } = parseInput(UpdateCustomFieldInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await customFieldRows.update(tx, customFieldId, changes);
    if (!row) throw notFound('field');
    await rewriteValues(tx, row);
    await audit('updateCustomField', row.id);
    return viewCustomField(row);
  });
}
