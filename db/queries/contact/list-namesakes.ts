import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { foundContactId, foundContacts } from './found-contacts.ts';
import { selectContactOverviews, type ContactOverview } from './select-contact-overviews.ts';

/** More of one name are rather a common name than one person. */
const namesakesMax = 5;

/** Others of the same name, in any letter case, the eldest first. */
export async function listNamesakes(
  tx: Transaction,
  { id, name }: { id: string; name: string },
): Promise<ContactOverview[]> {
  const found = await tx
    .select({ id: foundContactId })
    .from(foundContacts)
    .where(and(eq(sql`lower(${contacts.name})`, sql`lower(${name}::text)`), ne(contacts.id, id)))
    .orderBy(asc(contacts.id))
    .limit(namesakesMax);
  if (found.length === 0) return [];
  const ids = found.map((each) => each.id);
  return selectContactOverviews(tx).where(inArray(contacts.id, ids)).orderBy(asc(contacts.id));
}
