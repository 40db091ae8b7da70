import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';

export type MailboxRow = typeof mailboxes.$inferSelect;

export async function findMailbox(tx: Transaction, mailboxId: string): Promise<MailboxRow | null> {
  const [row] = await tx.select().from(mailboxes).where(eq(mailboxes.id, mailboxId));
  return row ?? null;
}
