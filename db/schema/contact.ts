import { sql } from 'drizzle-orm';
import { foreignKey, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { imports } from './import.ts';
import { workspaces } from './workspace.ts';

export const contacts = pgTable(
  'contacts',
  {
    id: id('contact'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    /** As the person wrote it. */
    email: text().notNull(),
    /** What makes two contacts the same person: `normalizeEmailAddress(email)`. */
    emailNormalized: text().notNull(),
    emailDomain: text().notNull(),
    name: text().notNull(),
    firstName: text(),
    lastName: text(),
    company: text().notNull().default(''),
    role: text().notNull().default(''),
    phone: text(),
    website: text(),
    linkedin: text(),
    /** City, region, country: as the person wrote it. */
    location: text(),
    /** Columns of the import that are no field of ours, by their header. */
    custom: jsonb().$type<Record<string, string>>().notNull().default({}),
    tags: text().array().notNull().default([]),
    /** IANA zone, for windows in the recipient's time. */
    timeZone: text(),
    /** What is doubtful about the address itself (`address-flag.ts`). */
    flags: text().array().notNull().default([]),
    /** The label people see (`contact-status.ts`), without Paused: `pausedAt` covers it, so resuming restores it. */
    status: text().notNull().default('Not Sent'),
    pausedAt: instant(),
    /** The label people see, with Paused: `shownContactStatus` in SQL, to filter and sort by. */
    shownStatus: text().generatedAlwaysAs(
      sql`case when paused_at is not null and status not in ('Replied', 'Bounced') then 'Paused' else status end`,
    ),
    /** What search looks in: `foldText` of name, address, company and role. */
    searchText: text().generatedAlwaysAs(
      sql`fold_text(name || chr(10) || email || chr(10) || company || chr(10) || role)`,
    ),
    /**
     * What conditions on its fields look in: `foldText` of each between marks (`field-marks.ts`). Null where
     * that would be too long for an index, or a field has such a mark.
     */
    fieldsText: text().generatedAlwaysAs(
      sql`join_fields(name, email, company, role, first_name, last_name, email_domain, phone, website, linkedin, location, time_zone)`,
    ),
    /** In the trash since; every query but those of the trash passes over it (`inTrash`). */
    deletedAt: instant(),
    /** The latest enrollment: whose reason, next mail and workflow the contact shows. */
    currentEnrollmentId: text(),
    notionPageId: text(),
    importId: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('contacts_workspace_id').on(t.workspaceId, t.id),
    // Once among those not in the trash, and found by without saying so.
    unique('contacts_email').on(t.workspaceId, t.emailNormalized, t.deletedAt).nullsNotDistinct(),
    // listContacts: newest first, and by status.
    index('contacts_created').on(t.workspaceId, t.createdAt, t.id),
    index('contacts_status').on(t.workspaceId, t.shownStatus, t.createdAt, t.id),
    // listContacts: by the columns people sort by, without case.
    index('contacts_by_name').on(t.workspaceId, sql`lower(${t.name})`, t.id),
    index('contacts_by_email').on(t.workspaceId, sql`lower(${t.email})`, t.id),
    index('contacts_by_company').on(t.workspaceId, sql`lower(${t.company})`, t.id),
    index('contacts_by_role').on(t.workspaceId, sql`lower(${t.role})`, t.id),
    index('contacts_by_status').on(t.workspaceId, sql`lower(${t.shownStatus})`, t.id),
    index('contacts_by_update').on(t.workspaceId, t.updatedAt, t.id),
    // listContacts: by conditions that no other index answers, at a fraction of what the table holds.
    index('contacts_fields').on(
      t.workspaceId,
      t.id,
      t.deletedAt,
      t.shownStatus,
      t.createdAt,
      t.fieldsText,
    ),
    // listContacts: the few whose fields are read one by one.
    index('contacts_without_fields')
      .on(t.workspaceId)
      .where(sql`fields_text is null`),
    // listContacts: by tag.
    index('contacts_tags').using('gin', t.tags),
    // emptyTrash: past their time in it.
    index('contacts_deleted')
      .on(t.workspaceId, t.deletedAt)
      .where(sql`deleted_at is not null`),
    // Company-wide stop on a reply.
    index('contacts_domain').on(t.workspaceId, t.emailDomain),
    // Undoing an import, page by page.
    index('contacts_import').on(t.importId, t.id),
    foreignKey({ columns: [t.importId], foreignColumns: [imports.id] }).onDelete('set null'),
    // A `case`, because the planner takes `is null` of a column it has not counted yet for rare.
    tenantPolicy(
      sql`case when deleted_at is null then true else current_setting('app.trash', true) = 'on' end`,
    ),
  ],
);
