import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { inTrash } from './in-trash.ts';

/** Out of sight for everything but the trash, until its time there is over; its mails stay counted. */
export async function trashContact(tx: Transaction, contactId: string): Promise<void> {
  await inTrash(tx, () =>
    tx
      .update(contacts)
      .set({ deletedAt: sql`clock_timestamp()` })
      .where(eq(contacts.id, contactId)),
  );
}
