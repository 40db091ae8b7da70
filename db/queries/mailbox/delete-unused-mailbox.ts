import { and, eq, notExists, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import {
  campaignMailboxes,
  enrollments,
  inboundMessages,
  mailboxes,
  outboundEmails,
} from '../../schema/index.ts';

/** Deletes a mailbox that nothing refers to. @returns false when its history must stay */
export async function deleteUnusedMailbox(tx: Transaction, mailboxId: string): Promise<boolean> {
  const one = { one: sql`1` };
  const deleted = await tx
    .delete(mailboxes)
    .where(
      and(
        eq(mailboxes.id, mailboxId),
        notExists(tx.select(one).from(enrollments).where(eq(enrollments.mailboxId, mailboxId))),
        // Whoever went on in another mailbox left what was sent behind.
        notExists(
          tx.select(one).from(outboundEmails).where(eq(outboundEmails.mailboxId, mailboxId)),
        ),
        notExists(
          tx.select(one).from(inboundMessages).where(eq(inboundMessages.mailboxId, mailboxId)),
        ),
        notExists(
          tx.select(one).from(campaignMailboxes).where(eq(campaignMailboxes.mailboxId, mailboxId)),
        ),
      ),
    )
    .returning({ id: mailboxes.id });
  return deleted.length > 0;
}
