import { and, eq, ne } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { inTrash } from './in-trash.ts';

/** Also who is in the trash; somebody who has answered exists, whatever a mail server says later. */
export async function markBounced(tx: Transaction, contactId: string): Promise<void> {
  await inTrash(tx, () =>
    tx
      .update(contacts)
      .set({ status: 'Bounced' })
      .where(and(eq(contacts.id, contactId), ne(contacts.status, 'Replied'))),
  );
}
