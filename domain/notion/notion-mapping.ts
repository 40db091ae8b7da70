import { z } from 'zod';
import { ImportColumn } from '../import/import-mapping.ts';
import { importLimits } from '../import/import-limits.ts';

const PropertyId = z.string().min(1).max(200);

/** A property of the database and the contact field it fills; found by its id, so that renaming is harmless. */
const NotionColumn = ImportColumn.extend({ propertyId: PropertyId });
export type NotionColumn = z.infer<typeof NotionColumn>;

/** How rows of a Notion database become contacts, and where what we know is written back. */
export const NotionMapping = z.strictObject({
  columns: z
    .array(NotionColumn)
    .max(importLimits.columns)
    .refine(
      (columns) => columns.some(({ target }) => target === 'email'),
      'Say which property holds the email address.',
    )
    .refine(hasNoRepeatedField, 'Two properties fill the same field.'),
  /** Property of type status or select that shows the contact's status; null = nothing is written. */
  statusPropertyId: PropertyId.nullable().default(null),
  /** Property of type date that shows when the last mail went out. */
  lastSentPropertyId: PropertyId.nullable().default(null),
  /** Property of type text that says what comes next. */
  nextStepPropertyId: PropertyId.nullable().default(null),
});
export type NotionMapping = z.infer<typeof NotionMapping>;

function hasNoRepeatedField(columns: readonly NotionColumn[]): boolean {
  const fields = columns
    .map(({ target }) => target)
    .filter((target) => target !== 'custom' && target !== 'ignore');
  return new Set(fields).size === fields.length;
}
