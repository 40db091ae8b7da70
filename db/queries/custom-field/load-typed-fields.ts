import type { TypedField } from '#domain/custom-field/typed-field.ts';
import type { Transaction } from '../../client.ts';
import { customFields } from '../../schema/index.ts';

/** The workspace's custom fields, by their name in lower case. */
export async function loadTypedFields(tx: Transaction): Promise<Map<string, TypedField>> {
  const { name, type } = customFields;
  const rows = await tx.select({ name, type }).from(customFields);
  return new Map(rows.map((field) => [field.name.toLowerCase(), field]));
}
