import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import { CustomFieldRefInput } from '#domain/custom-field/custom-field-ref-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/** Forgets the type of a field; its values stay, as text. @throws AppError forbidden; not_found */
export async function deleteCustomField(call: {
  ctx: VerbContext;
  input: CustomFieldRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { customFieldId } = parseInput(CustomFieldRefInput, call.input);
  await changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await customFieldRows.remove(tx, customFieldId);
    if (!row) throw notFound('field');
    await audit('deleteCustomField', row.id);
  });
}
