import { and, eq, isNotNull, lt, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import { inTrash } from './in-trash.ts';

/** How long a contact can be restored. */
const keptMs = 30 * 24 * 3_600_000;

/**
 * Out of sight for everything but `restoreContact`; its mails stay counted. What has been in the trash of
 * this workspace for 30 days goes for good, with its mails and timeline.
 */
export async function trashContact(tx: Transaction, contactId: string, at: Date): Promise<void> {
  const forgotten = new Date(at.getTime() - keptMs);
  await inTrash(tx, async () => {
    await tx
      .update(contacts)
      .set({ deletedAt: sql`clock_timestamp()` })
      .where(eq(contacts.id, contactId));
    await tx
      .delete(contacts)
      .where(and(isNotNull(contacts.deletedAt), lt(contacts.deletedAt, forgotten)));
  });
}
