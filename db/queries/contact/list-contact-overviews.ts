import { and, asc, desc, inArray, sql, type SQL } from 'drizzle-orm';
import type { ContactSortField } from '#domain/contact/contact-sort.ts';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import type { ContactMatch } from './contact-match.ts';
import { foundContactId, foundContacts } from './found-contacts.ts';
import { matchesContact } from './matches-contact.ts';
import { selectContactOverviews, type ContactOverview } from './select-contact-overviews.ts';

export type ContactListQuery = {
  match: ContactMatch;
  sort: { field: ContactSortField; isDescending: boolean };
  /** Sort value, as text, and id of the last contact of the previous page. */
  after: { value: string; id: string } | null;
  limit: number;
};

/** Texts sort without case; equal values by id, so that no page repeats or misses one. */
const sortValues: Record<ContactSortField, SQL> = {
  createdAt: sql`${contacts.createdAt}`,
  updatedAt: sql`${contacts.updatedAt}`,
  name: sql`lower(${contacts.name})`,
  email: sql`lower(${contacts.email})`,
  company: sql`lower(${contacts.company})`,
  role: sql`lower(${contacts.role})`,
  status: sql`lower(${contacts.shownStatus})`,
};

/** One page, in order. */
export async function listContactOverviews(
  tx: Transaction,
  query: ContactListQuery,
): Promise<ContactOverview[]> {
  const { field, isDescending } = query.sort;
  const direction = isDescending ? desc : asc;
  // First who is on the page, then what belongs to them: joined at once, a planner whose statistics
  // are old joins everybody before it takes the first fifty.
  const page = await tx
    .select({ id: foundContactId })
    .from(foundContacts)
    .where(and(matchesContact(tx, query.match), comesAfter(query)))
    .orderBy(direction(sortValues[field]), direction(contacts.id))
    .limit(query.limit);
  if (page.length === 0) return [];
  const ids = page.map(({ id }) => id);
  const rows = await selectContactOverviews(tx).where(inArray(contacts.id, ids));
  const byId = new Map(rows.map((row) => [row.contact.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function comesAfter({ sort, after }: ContactListQuery): SQL | undefined {
  if (!after) return undefined;
  const isInstant = sort.field === 'createdAt' || sort.field === 'updatedAt';
  const last = isInstant ? sql`${after.value}::timestamptz` : sql`lower(${after.value}::text)`;
  const operator = sort.isDescending ? sql`<` : sql`>`;
  return sql`(${sortValues[sort.field]}, ${contacts.id}) ${operator} (${last}, ${after.id})`;
}
