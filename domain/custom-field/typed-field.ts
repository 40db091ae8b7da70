import type { CustomFieldType } from './custom-field-type.ts';

/** A field with a definition, as its workspace spells it. */
export type TypedField = { name: string; type: CustomFieldType };
