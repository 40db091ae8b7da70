import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';

export async function insertMailbox(
  tx: Transaction,
  mailbox: typeof mailboxes.$inferInsert,
): Promise<void> {
  await tx.insert(mailboxes).values(mailbox);
}
