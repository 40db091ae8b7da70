import { foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { contacts } from './contact.ts';

/** Addresses that people had before they were merged: whoever brings one along again brings no new contact. */
export const mergedAddresses = pgTable(
  'merged_addresses',
  {
    workspaceId: workspaceIdColumn(),
    emailNormalized: text().notNull(),
    /** Who had it, under the address that was kept. */
    contactId: text().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.emailNormalized] }),
    // Merging somebody who was merged before.
    index('merged_addresses_contact').on(t.contactId),
    foreignKey({
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
