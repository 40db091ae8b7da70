import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { selectContactOverviews, type ContactOverview } from './select-contact-overviews.ts';

/** These contacts, in this order, without those who are gone. */
export async function readOverviews(
  tx: Transaction,
  ids: readonly string[],
): Promise<ContactOverview[]> {
  if (ids.length === 0) return [];
  const rows = await selectContactOverviews(tx).where(
    sql`${contacts.id} = any(${sql.param(ids)}::text[])`,
  );
  const byId = new Map(rows.map((row) => [row.contact.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
