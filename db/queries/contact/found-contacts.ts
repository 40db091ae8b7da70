import { sql, type SQL } from 'drizzle-orm';
import { contacts } from '../../schema/index.ts';

/**
 * To select from in place of `contacts` where conditions need an index that row-level security keeps
 * them from (docs/decisions/0018). Same columns, same name, this workspace only, read only.
 */
export const foundContacts: SQL = sql`found_contacts as "contacts"`;

/** The builder looks for a bare column's table among those it knows, and does not know the view. */
export const foundContactId = sql<string>`${contacts.id}`.as('id');
