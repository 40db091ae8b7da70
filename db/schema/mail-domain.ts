import { boolean, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** What DNS said about the domains of contacts, remembered. */
export const mailDomains = pgTable(
  'mail_domains',
  {
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    domain: text().notNull(),
    /** Whether a server takes mail for it (RFC 5321 5.1, RFC 7505); null = nobody could tell. */
    acceptsMail: boolean(),
    checkedAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.domain] }), tenantPolicy()],
);
