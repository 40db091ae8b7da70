import { and, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import type { ContactMatch } from './contact-match.ts';
import { contactOrder, type AfterContact, type ContactOrdering } from './contact-order.ts';
import { foundContactId, foundContacts } from './found-contacts.ts';
import { matchesContact } from './matches-contact.ts';
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
  const { match, after, limit } = query;
  const { orderBy, comesAfter } = contactOrder(query.sort);
  // First who is on the page, then what belongs to them: joined at once, a planner whose statistics
  // are old joins everybody before it takes the first fifty.
  const page = await tx
    .select({ id: foundContactId })
    .from(foundContacts)
    .where(and(matchesContact(tx, match), after ? comesAfter(after) : undefined))
    .orderBy(...orderBy)
    .limit(limit);
  if (page.length === 0) return [];
  const ids = page.map(({ id }) => id);
  const rows = await selectContactOverviews(tx).where(inArray(contacts.id, ids));
  const byId = new Map(rows.map((row) => [row.contact.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
