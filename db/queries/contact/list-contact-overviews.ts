import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import type { ContactMatch } from './contact-match.ts';
import type { AfterContact, ContactOrdering } from './contact-order.ts';
import { listPageIds } from './list-page-ids.ts';
import { selectContactOverviews, type ContactOverview } from './select-contact-overviews.ts';

export type ContactListQuery = {
  match: ContactMatch;
  sort: ContactOrdering;
  after: AfterContact | null;
  limit: number;
};

/** One page, in order. */
export async function listContactOverviews(
  tx: Transaction,
  query: ContactListQuery,
): Promise<ContactOverview[]> {
  // First who is on the page, then what belongs to them: joined at once, a planner whose statistics
  // are old joins everybody before it takes the first fifty.
  const ids = await listPageIds(tx, query);
  if (ids.length === 0) return [];
  const rows = await selectContactOverviews(tx).where(
    sql`${contacts.id} = any(${sql.param(ids)}::text[])`,
  );
  const byId = new Map(rows.map((row) => [row.contact.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
