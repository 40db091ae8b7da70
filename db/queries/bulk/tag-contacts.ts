import { and, arrayContains, not, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { among } from './among.ts';

/** @returns the ids of those who did not have the tag */
export async function tagContacts(
  tx: Transaction,
  contactIds: readonly string[],
  name: string,
): Promise<string[]> {
  const tagged = await tx
    .update(contacts)
    .set({ tags: sql`${contacts.tags} || ${name}::text` })
    .where(and(among(contacts.id, contactIds), not(arrayContains(contacts.tags, [name]))))
    .returning({ id: contacts.id });
  return tagged.map(({ id }) => id);
}

/** @returns the ids of those who had it */
export async function untagContacts(
  tx: Transaction,
  contactIds: readonly string[],
  name: string,
): Promise<string[]> {
  const untagged = await tx
    .update(contacts)
    .set({ tags: sql`array_remove(${contacts.tags}, ${name}::text)` })
    .where(and(among(contacts.id, contactIds), arrayContains(contacts.tags, [name])))
    .returning({ id: contacts.id });
  return untagged.map(({ id }) => id);
}
