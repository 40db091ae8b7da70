import { sql } from 'drizzle-orm';
import { boolean, jsonb, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ExperienceEntry } from '#domain/profile/experience-entry.ts';
import type { HighlightProject } from '#domain/profile/highlight-project.ts';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** Who writes: what a mail may say about its sender, and how it sounds. */
export const profiles = pgTable(
  'profiles',
  {
    id: id('profile'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    /** What people call the profile; `name` is the sender's. */
    label: text().notNull(),
    /** Of every campaign that names no other. */
    isDefault: boolean().notNull().default(false),
    name: text().notNull().default(''),
    headline: text().notNull().default(''),
    skills: text().array().notNull().default([]),
    targetRoles: text().array().notNull().default([]),
    experience: jsonb().$type<ExperienceEntry[]>().notNull().default([]),
    projects: jsonb().$type<HighlightProject[]>().notNull().default([]),
    tone: text().notNull().default(''),
    /** Phrases to use, and to avoid. */
    say: text().array().notNull().default([]),
    avoid: text().array().notNull().default([]),
    /** Sanitised when it was saved; the text says the same. */
    signatureHtml: text().notNull().default(''),
    signatureText: text().notNull().default(''),
    calendarUrl: text(),
    /** null with a text = typed in or pasted. */
    resumeFileName: text(),
    resumeText: text(),
    resumeUploadedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('profiles_workspace_id').on(t.workspaceId, t.id),
    uniqueIndex('profiles_label').on(t.workspaceId, sql`lower(${t.label})`),
    // One default per workspace, whatever races.
    uniqueIndex('profiles_default')
      .on(t.workspaceId)
      .where(sql`is_default`),
    tenantPolicy(),
  ],
);
