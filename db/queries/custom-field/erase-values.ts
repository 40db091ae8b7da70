import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';

/** Takes the values of one name off everybody, in the trash too. @returns how many had one */
export async function eraseValues(tx: Transaction, name: string): Promise<number> {
  const value = sql`${contacts.custom} ->> ${name}::text`;
  const erased = await inTrash(tx, () =>
    tx
      .update(contacts)
      .set({ custom: sql`${contacts.custom} - ${name}::text`, updatedAt: sql`now()` })
      .where(sql`${value} is not null`)
      .returning({ hadValue: sql<boolean>`true` }),
  );
  return erased.length;
}
