import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import { eraseValues as eraseFromContacts } from '#db/queries/custom-field/erase-values.ts';
import { EraseValuesInput } from '#domain/custom-field/erase-values-input.ts';
import type { ErasedValuesView } from '#domain/custom-field/erased-values-view.ts';
import { isSameName } from '#domain/organising/label.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';

/** Removes a field with the values of all contacts, for good. @throws AppError forbidden; invalid_input */
export async function eraseValues(call: {
  ctx: VerbContext;
  input: EraseValuesInput;
}): Promise<ErasedValuesView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { name } = parseInput(EraseValuesInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const known = await customFieldRows.list(tx);
    const field = known.find((each) => isSameName(each.name, name));
    if (field) await customFieldRows.remove(tx, field.id);
    const contacts = await eraseFromContacts(tx, field?.name ?? name);
    await announce('contact.changed', null);
    await audit('eraseValues', field?.id ?? null, { name, contacts });
    return { contacts };
  });
}
