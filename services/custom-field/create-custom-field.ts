import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import { nextPosition } from '#db/queries/custom-field/next-position.ts';
import { rewriteValues } from '#db/queries/custom-field/rewrite-values.ts';
import { CreateCustomFieldInput } from '#domain/custom-field/create-custom-field-input.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { parseInput } from '../parse-input.ts';
import { viewCustomField } from './view-custom-field.ts';

/** Says what the values of one name are: what can be read so is rewritten, the rest stays. @throws AppError forbidden; invalid_input; conflict when the name is taken */
export async function createCustomField(call: {
  ctx: VerbContext;
  input: CreateCustomFieldInput;
}): Promise<CustomFieldView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(CreateCustomFieldInput, call.input);
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    const position = await nextPosition(tx);
    const row = await customFieldRows.insert(tx, { ...input, workspaceId, position });
    if (!row) throw nameTaken('field');
    await rewriteValues(tx, row);
    await audit('createCustomField', row.id);
    return viewCustomField(row);
  });
}
