import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { taskStates } from '#domain/task/task-state.ts';
import { steps } from './campaign.ts';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { contacts } from './contact.ts';
import { enrollments } from './enrollment.ts';

/** Something a person does for a contact before its sequence goes on: a manual step come due. */
export const tasks = pgTable(
  'tasks',
  {
    id: id('task'),
    workspaceId: workspaceIdColumn(),
    enrollmentId: text().notNull(),
    contactId: text().notNull(),
    stepId: text().notNull(),
    state: text({ enum: taskStates }).notNull(),
    title: text().notNull(),
    /** Filled in for the contact; empty = the title says it all. */
    details: text().notNull().default(''),
    doneAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('tasks_step').on(t.enrollmentId, t.stepId),
    index('tasks_open')
      .on(t.workspaceId, t.createdAt)
      .where(sql`state = 'open'`),
    index('tasks_contact').on(t.contactId),
    foreignKey({
      columns: [t.workspaceId, t.enrollmentId],
      foreignColumns: [enrollments.workspaceId, enrollments.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.stepId],
      foreignColumns: [steps.workspaceId, steps.id],
    }),
    tenantPolicy(),
  ],
);
