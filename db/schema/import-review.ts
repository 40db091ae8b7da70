import {
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import type { FormerValues } from '#domain/import/former-values.ts';
import type { ImportMapping } from '#domain/import/import-mapping.ts';
import { contacts } from './contact.ts';
import { createdAt, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { imports } from './import.ts';
import { workspaces } from './workspace.ts';

const ofImport = (t: { workspaceId: AnyPgColumn; importId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.workspaceId, t.importId],
    foreignColumns: [imports.workspaceId, imports.id],
  }).onDelete('cascade');

/** Rows that a person mended during the review: read instead of what the file says. */
export const importFixes = pgTable(
  'import_fixes',
  {
    workspaceId: workspaceIdColumn(),
    importId: text().notNull(),
    /** As in `import_rejections`. */
    record: integer().notNull(),
    /** The whole row. */
    cells: text().array().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.record] }), ofImport(t), tenantPolicy()],
);

/** What an import changed of contacts that were there before it; needed as long as it can be undone. */
export const importChanges = pgTable(
  'import_changes',
  {
    workspaceId: workspaceIdColumn(),
    importId: text().notNull(),
    contactId: text().notNull(),
    values: jsonb().$type<FormerValues>().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.contactId] }),
    ofImport(t),
    foreignKey({
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);

/** How files with these column names were read the last time. */
export const importMappings = pgTable(
  'import_mappings',
  {
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    /** `headerSignature` of the file. */
    signature: text().notNull(),
    mapping: jsonb().$type<ImportMapping>().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.signature] }), tenantPolicy()],
);
