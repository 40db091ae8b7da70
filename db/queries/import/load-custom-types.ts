import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import type { Transaction } from '../../client.ts';
import { customFields } from '../../schema/index.ts';

/** The types of the workspace's custom fields, by their name in lower case. */
export async function loadCustomTypes(tx: Transaction): Promise<Map<string, CustomFieldType>> {
  const rows = await tx
    .select({ name: customFields.name, type: customFields.type })
    .from(customFields);
  return new Map(rows.map(({ name, type }) => [name.toLowerCase(), type]));
}
