import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { listMembers, lists } from '../../schema/index.ts';
import type { ListRow } from './list-rows.ts';

/** The lists a contact is on, by name. */
export function listListsOf(tx: Transaction, contactId: string): Promise<ListRow[]> {
  return tx
    .select(getTableColumns(lists))
    .from(listMembers)
    .innerJoin(lists, eq(lists.id, listMembers.listId))
    .where(eq(listMembers.contactId, contactId))
    .orderBy(asc(sql`lower(${lists.name})`));
}
