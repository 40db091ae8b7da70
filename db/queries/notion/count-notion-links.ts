import { count, eq, inArray } from 'drizzle-orm';
import type { NotionLinkState } from '#domain/notion/notion-link-state.ts';
import type { Transaction } from '../../client.ts';
import { contacts, notionLinks } from '../../schema/index.ts';

/** How many rows of each database stand where. */
export async function countNotionLinks(
  tx: Transaction,
  sourceIds: readonly string[],
): Promise<{ sourceId: string; state: NotionLinkState; rows: number }[]> {
  if (sourceIds.length === 0) return [];
  return tx
    .select({ sourceId: notionLinks.sourceId, state: notionLinks.state, rows: count() })
    .from(notionLinks)
    .innerJoin(contacts, eq(contacts.id, notionLinks.contactId))
    .where(inArray(notionLinks.sourceId, [...sourceIds]))
    .groupBy(notionLinks.sourceId, notionLinks.state);
}
