import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import {
  duplicatePolicies,
  importSources,
  importStates,
  type ImportError,
} from '#domain/import/import-state.ts';
import type { ImportMapping } from '#domain/import/import-mapping.ts';
import type { UndoProgress } from '#domain/import/undo-progress.ts';
import {
  bytea,
  createdAt,
  id,
  instant,
  tenantPolicy,
  updatedAt,
  workspaceIdColumn,
} from './columns.ts';
import { workspaces } from './workspace.ts';

export const imports = pgTable(
  'imports',
  {
    id: id('import'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    source: text({ enum: importSources }).notNull().default('file'),
    /** Of the file, or of the Notion database. */
    fileName: text().notNull(),
    /** source notion: which database. */
    notionSourceId: text(),
    /** source notion: where the next page of rows begins. */
    notionCursor: text(),
    sizeBytes: integer().notNull().default(0),
    /** Which sheet of a workbook; null = the first. */
    sheet: text(),
    state: text({ enum: importStates }).notNull(),
    mapping: jsonb().$type<ImportMapping>(),
    onDuplicate: text({ enum: duplicatePolicies }).notNull(),
    /** Data rows read so far; created + updated + skipped + rejected at every commit. */
    total: integer().notNull().default(0),
    created: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    skipped: integer().notNull().default(0),
    rejected: integer().notNull().default(0),
    /** Records (not lines) committed: where a retry continues. */
    committedRecords: integer().notNull().default(0),
    /** Counts its reviews: what works for an earlier one stops. */
    revision: integer().notNull().default(0),
    /** Why the file as a whole could not be read. */
    error: jsonb().$type<ImportError>(),
    /** How far taking it back is; null = nobody asked. */
    undo: jsonb().$type<UndoProgress>(),
    finishedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [unique('imports_workspace_id').on(t.workspaceId, t.id), tenantPolicy()],
);

/** The uploaded file in pieces of about 1 MB, deleted when the import ends: any worker can read it, no shared disk. */
export const importChunks = pgTable(
  'import_chunks',
  {
    workspaceId: workspaceIdColumn(),
    importId: text().notNull(),
    sequence: integer().notNull(),
    bytes: bytea().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.sequence] }),
    foreignKey({
      columns: [t.workspaceId, t.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);

export const importRejections = pgTable(
  'import_rejections',
  {
    workspaceId: workspaceIdColumn(),
    importId: text().notNull(),
    /** Position of the record in the file, 1 = first data row: unique even where records share a line. */
    record: integer().notNull(),
    /** Line of the file (1 = first) on which the record starts. */
    line: integer().notNull(),
    column: text(),
    code: text().notNull(),
    message: text().notNull(),
    value: text(),
    /** The whole row as read, for rejected.csv. */
    cells: text().array().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.record] }),
    index('import_rejections_line').on(t.importId, t.line),
    foreignKey({
      columns: [t.workspaceId, t.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
