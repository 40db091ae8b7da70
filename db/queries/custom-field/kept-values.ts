import { sql, type SQL } from 'drizzle-orm';
import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import { customValues } from '../../schema/index.ts';

/** Keys of one field begin so; a space comes before whatever a key may have. */
const prefixOf = (fieldId: string) => `${fieldId} `;
const afterPrefix = (fieldId: string) => `${fieldId}!`;

/** Of the rows of `custom_values`, those of one field. */
export function isOfField(fieldId: string): SQL {
  const { key } = customValues;
  return sql`(${key} >= ${prefixOf(fieldId)}::text and ${key} < ${afterPrefix(fieldId)}::text)`;
}

/** The key of a value; null when it is none that can be read as the type. */
export function keyOf(field: { id: string; type: CustomFieldType }, value: SQL): SQL {
  return sql`${prefixOf(field.id)}::text || custom_sort_key(${field.type}::text, ${value})`;
}

/** What is left of a key without its field. */
export function valueOfKey(fieldId: string): SQL {
  return sql`substr(${customValues.key}, ${prefixOf(fieldId).length + 1}::int)`;
}
