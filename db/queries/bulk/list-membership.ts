import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, listMembers } from '../../schema/index.ts';
import { among } from './among.ts';

/** @returns the ids of those who were not on the list */
export async function addToList(
  tx: Transaction,
  contactIds: readonly string[],
  { id: listId, workspaceId }: { id: string; workspaceId: string },
): Promise<string[]> {
  const added = await tx.execute<{ contact_id: string }>(sql`
    insert into ${listMembers} (workspace_id, list_id, contact_id)
    select ${workspaceId}, ${listId}, id from ${contacts} where ${among(contacts.id, contactIds)}
    on conflict do nothing
    returning contact_id`);
  return added.map(({ contact_id: id }) => id);
}

/** @returns the ids of those who were on it */
export async function removeFromList(
  tx: Transaction,
  contactIds: readonly string[],
  listId: string,
): Promise<string[]> {
  const removed = await tx
    .delete(listMembers)
    .where(and(eq(listMembers.listId, listId), among(listMembers.contactId, contactIds)))
    .returning({ id: listMembers.contactId });
  return removed.map(({ id }) => id);
}
