import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';
import type { MailboxRow } from './find-mailbox.ts';

/** The workspace's mailbox of this address; whoever connects it at the same moment waits. */
export async function lockGmailMailbox(
  tx: Transaction,
  key: { workspaceId: string; address: string },
): Promise<MailboxRow | null> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${key.workspaceId}/${key.address}`}, 0))`,
  );
  const [row] = await tx
    .select()
    .from(mailboxes)
    .where(and(eq(mailboxes.kind, 'gmail'), eq(mailboxes.address, key.address)))
    .for('no key update');
  return row ?? null;
}
