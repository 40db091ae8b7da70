import { arrayContains, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';

/** On all contacts that have it, in the trash too; `to` null takes it off. */
export async function renameTag(tx: Transaction, from: string, to: string | null): Promise<void> {
  const without = sql`array_remove(array_remove(${contacts.tags}, ${from}), ${to})`;
  await inTrash(tx, () =>
    tx
      .update(contacts)
      .set({ tags: to === null ? without : sql`${without} || ${to}::text` })
      .where(arrayContains(contacts.tags, [from])),
  );
}
