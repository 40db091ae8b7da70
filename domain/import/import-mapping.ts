import { z } from 'zod';
import { contactFields } from './contact-field.ts';
import { importLimits } from './import-limits.ts';
import { normalizeHeader } from './normalize-header.ts';

/** Where a column goes; `custom` keeps it under its own name. */
export const columnTargets = [...contactFields, 'custom', 'ignore'] as const;
export type ColumnTarget = (typeof columnTargets)[number];

/** A column of a file and what it fills. */
export const ImportColumn = z.strictObject({
  header: z.string().min(1).max(importLimits.headerCharacters),
  target: z.enum(columnTargets),
  /** target custom: the name to keep it under, where it is not the column's own. */
  field: z.string().trim().min(1).max(importLimits.headerCharacters).optional(),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/**
 * How a file becomes contacts. From a person: only the columns they decide, matched by name as loosely
 * as headers are. On an import that has ended: every column of the file, in its order.
 */
export const ImportMapping = z.strictObject({
  columns: z
    .array(ImportColumn)
    .max(importLimits.columns)
    .superRefine((columns, context) => {
      for (const repeated of repeatedFields(columns)) {
        context.addIssue({ code: 'custom', message: `Two columns are mapped to ${repeated}` });
      }
    })
    .default([]),
  allowEmptyCompany: z.boolean().default(false),
  allowEmptyRole: z.boolean().default(false),
});
export type ImportMapping = z.infer<typeof ImportMapping>;

/** What a person chose for a column of this name. */
export function findMappedColumn(mapping: ImportMapping, header: string): ImportColumn | undefined {
  const wanted = normalizeHeader(header);
  return mapping.columns.find((column) => normalizeHeader(column.header) === wanted);
}

function repeatedFields(columns: ImportColumn[]): ColumnTarget[] {
  const fields = columns
    .map((column) => column.target)
    .filter((target) => target !== 'custom' && target !== 'ignore');
  return [...new Set(fields.filter((field, index) => fields.indexOf(field) !== index))];
}
