import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';

/** Keeps the values of one name under another, in the trash too: whoever comes back has it as well. */
export async function renameValues(tx: Transaction, from: string, to: string): Promise<void> {
  const value = sql`${contacts.custom} -> ${from}::text`;
  await inTrash(tx, () =>
    tx
      .update(contacts)
      .set({
        custom: sql`${contacts.custom} - ${from}::text || jsonb_build_object(${to}::text, ${value})`,
      })
      .where(sql`${value} is not null`),
  );
}
