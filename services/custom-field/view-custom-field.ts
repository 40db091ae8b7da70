import type { CustomFieldRow } from '#db/queries/custom-field/custom-field-rows.ts';
import type { CustomFieldView } from '#domain/custom-field/custom-field-view.ts';

export function viewCustomField(row: CustomFieldRow): CustomFieldView {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
