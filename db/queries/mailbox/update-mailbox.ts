import { eq } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';

/** @returns false when there is no such mailbox */
export async function updateMailbox(
  tx: Transaction,
  mailboxId: string,
  changes: PgUpdateSetSource<typeof mailboxes>,
): Promise<boolean> {
  const updated = await tx
    .update(mailboxes)
    .set(changes)
    .where(eq(mailboxes.id, mailboxId))
    .returning({ id: mailboxes.id });
  return updated.length > 0;
}
