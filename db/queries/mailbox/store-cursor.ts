import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';

/** Up to where inbound mail is processed; null = search by date next time. */
export async function storeCursor(
  tx: Transaction,
  mailboxId: string,
  { cursor, at }: { cursor: string | null; at: Date },
): Promise<void> {
  await tx
    .update(mailboxes)
    .set({ syncCursor: cursor, lastSyncAt: at })
    .where(eq(mailboxes.id, mailboxId));
}
