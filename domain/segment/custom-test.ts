import type { CustomFieldType } from '../custom-field/custom-field-type.ts';

/** What can be asked of a custom field of each type. */
export const customTests: Record<CustomFieldType, readonly string[]> = {
  text: ['is', 'contains', 'startsWith', 'isEmpty'],
  url: ['is', 'contains', 'startsWith', 'isEmpty'],
  number: ['is', 'above', 'below', 'isEmpty'],
  date: ['is', 'above', 'below', 'isEmpty'],
  boolean: ['is', 'isEmpty'],
  list: ['contains', 'isEmpty'],
};
