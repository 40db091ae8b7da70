import type { CustomFieldType } from '#domain/custom-field/custom-field-type.ts';
import type { ApiChange } from '../../forms/use-api-change.ts';

/** Gives a name a type, whether contacts have it already or not. */
export function addingField({ name, type }: { name: string; type: CustomFieldType }): ApiChange {
  return { method: 'POST', path: '/fields', body: { name, type }, done: `“${name}” was added` };
}
