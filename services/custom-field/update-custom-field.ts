import type { Transaction } from '#db/client.ts';
import { listCustomNames } from '#db/queries/contact/list-custom-names.ts';
import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import { renameValues } from '#db/queries/custom-field/rename-values.ts';
import { rewriteValues } from '#db/queries/custom-field/rewrite-values.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';
import { UpdateCustomFieldInput } from '#domain/custom-field/update-custom-field-input.ts';
import { isSameName } from '#domain/organising/label.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { notFound } from '../not-found.ts';
import { renameLabel } from '../organising/rename-label.ts';
import { parseInput } from '../parse-input.ts';
import { viewCustomField } from './view-custom-field.ts';

/**
 * Renames a field wherever it is asked for, and reads its values as another type: what can be read so is
 * rewritten, the rest stays.
 * @throws AppError forbidden; invalid_input; not_found; conflict when the name is taken, or a campaign asks
 * for the field by the old one
 */
export async function updateCustomField(call: {
  ctx: VerbContext;
  input: UpdateCustomFieldInput;
}): Promise<CustomFieldView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { customFieldId, ...changes } = parseInput(UpdateCustomFieldInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const before = await customFieldRows.find(tx, customFieldId);
    if (!before) throw notFound('field');
    if (changes.name !== undefined && changes.name !== before.name) {
      await renameField(tx, before, changes.name);
    }
    const row = await customFieldRows.update(tx, customFieldId, changes);
    if (!row) throw notFound('field');
    await rewriteValues(tx, row);
    await announce('contact.changed', null);
    await audit('updateCustomField', row.id);
    return viewCustomField(row);
  });
}

async function renameField(
  tx: Transaction,
  { id, name: from }: { id: string; name: string },
  to: string,
): Promise<void> {
  if (!isSameName(from, to)) {
    const inFiles = await listCustomNames(tx);
    const isTaken =
      (await customFieldRows.isNameTaken(tx, to, id)) ||
      inFiles.some((name) => isSameName(name, to));
    if (isTaken) throw nameTaken('field');
  }
  await renameLabel(tx, { kind: 'field', from, to });
  await renameValues(tx, from, to);
}
