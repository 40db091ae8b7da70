import type { CustomFieldType } from '../custom-field/custom-field-type.ts';

/** How `parseCustomValue` writes a number. The same pattern guards the cast in SQL. */
export const storedNumber = /^-?[0-9]{1,15}(\.[0-9]{1,15})?$/;

/** How `parseCustomValue` writes a date; such texts sort as their days do. */
export const storedDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** Whether a text can be read as the type, and is not what stood there before the field had it. */
export function isStoredAs(type: CustomFieldType, text: string): boolean {
  if (type === 'number') return storedNumber.test(text);
  return type === 'date' ? storedDate.test(text) : text !== '';
}
