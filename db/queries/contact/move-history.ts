import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import {
  contactEvents,
  contactNotes,
  enrollments,
  inboundMessages,
  listMembers,
  outboundEmails,
  tasks,
} from '../../schema/index.ts';

/**
 * Mails, timeline, notes, enrollments, tasks and lists of one contact become another's. At most one of them has
 * an open enrollment: the caller ended the other.
 */
export async function moveHistory(tx: Transaction, fromId: string, toId: string): Promise<void> {
  const tables = [
    enrollments,
    outboundEmails,
    inboundMessages,
    contactEvents,
    contactNotes,
    tasks,
  ] as const;
  for (const table of tables) {
    await tx.update(table).set({ contactId: toId }).where(eq(table.contactId, fromId));
  }
  await tx.execute(sql`
    insert into ${listMembers} (workspace_id, list_id, contact_id)
    select workspace_id, list_id, ${toId} from ${listMembers} where contact_id = ${fromId}
    on conflict do nothing`);
  await tx.delete(listMembers).where(eq(listMembers.contactId, fromId));
}
