import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { listMembers } from '../../schema/index.ts';
import { foundContacts } from '../contact/found-contacts.ts';

/** Excel shows 16,384 columns; nobody reads as many as this. */
const mostFields = 1_000;

/** How many contacts carry each tag and field, by name, and are on each list, by id. */
export async function countHolders(tx: Transaction) {
  return {
    tags: await count(
      tx,
      sql`select tag as label, count(*)::int as contacts
        from ${foundContacts}, unnest("contacts".tags) tag group by tag`,
    ),
    fields: await count(
      tx,
      sql`select key as label, count(*) filter (where value <> '')::int as contacts
        from ${foundContacts}, jsonb_each_text("contacts".custom) each
        group by key order by key limit ${mostFields}`,
    ),
    lists: await count(
      tx,
      sql`select list_id as label, count(*)::int as contacts
        from ${listMembers} join ${foundContacts} on "contacts".id = ${listMembers.contactId}
        group by list_id`,
    ),
  };
}

async function count(tx: Transaction, query: SQL): Promise<Map<string, number>> {
  const rows = await tx.execute<{ label: string; contacts: number }>(query);
  return new Map(rows.map(({ label, contacts }) => [label, contacts]));
}
