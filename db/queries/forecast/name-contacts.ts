import { inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';

export async function nameContacts(
  tx: Transaction,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, { name: string; email: string }>> {
  if (contactIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: contacts.id, name: contacts.name, email: contacts.email })
    .from(contacts)
    .where(inArray(contacts.id, [...contactIds]));
  return new Map(rows.map(({ id, name, email }) => [id, { name, email }]));
}
