import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { emailFormats } from '#domain/email/email-format.ts';
import type { TemplatePart } from '#domain/template/template-words.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { templateFolders } from './template-folder.ts';
import { workspaces } from './workspace.ts';

/** What a save keeps, and a version kept. */
const words = {
  name: text().notNull(),
  /** null = the thread's. */
  subject: text(),
  body: text().notNull(),
  format: text({ enum: emailFormats }).notNull().default('text'),
  attachmentIds: text().array().notNull().default([]),
};

/** The words of an email, kept to begin others from. */
export const templates = pgTable(
  'templates',
  {
    id: id('template'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    /** null = in none. */
    folderId: text(),
    ...words,
    /** Number of the latest version, which says the same. */
    version: integer().notNull().default(1),
    changedBy: jsonb().$type<Actor>().notNull(),
    changedAt: instant().notNull(),
    /** How often an email was begun from it. */
    useCount: integer().notNull().default(0),
    lastUsedAt: instant(),
    /** Deleted, and to be gone for good when nobody has wanted it back. */
    deletedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('templates_workspace_id').on(t.workspaceId, t.id),
    uniqueIndex('templates_name')
      .on(t.workspaceId, sql`lower(${t.name})`)
      .where(sql`deleted_at is null`),
    // What a folder holds.
    index('templates_folder').on(t.workspaceId, t.folderId),
    // Its migration sets only `folder_id` to null, which Drizzle cannot say.
    foreignKey({
      columns: [t.workspaceId, t.folderId],
      foreignColumns: [templateFolders.workspaceId, templateFolders.id],
    }).onDelete('set null'),
    tenantPolicy(),
  ],
);

/** What a template said, save by save; the latest is what it says now. */
export const templateVersions = pgTable(
  'template_versions',
  {
    id: id('templateVersion'),
    workspaceId: workspaceIdColumn(),
    templateId: text().notNull(),
    /** 1 = as it was begun. */
    number: integer().notNull(),
    ...words,
    /** What the save changed in the version before. */
    changed: text().array().$type<TemplatePart[]>().notNull(),
    /** Number of the version that it brought back. */
    restoredFrom: integer(),
    /** Who saved it. */
    actor: jsonb().$type<Actor>().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('template_versions_number').on(t.templateId, t.number),
    foreignKey({
      columns: [t.workspaceId, t.templateId],
      foreignColumns: [templates.workspaceId, templates.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
