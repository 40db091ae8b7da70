import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';

export type LockedMailbox = typeof mailboxes.$inferSelect;

/**
 * Makes this transaction the mailbox's only dispatcher. A statement of its own: counters read in the
 * same statement could be older than the lock (READ COMMITTED re-reads only the locked row).
 * @returns null when the mailbox is gone
 */
export async function lockMailbox(
  tx: Transaction,
  mailboxId: string,
): Promise<LockedMailbox | null> {
  const [mailbox] = await tx
    .select()
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId))
    // Keeps out `lockSending` and other dispatchers, but not inserts that refer to the mailbox.
    .for('no key update');
  return mailbox ?? null;
}
