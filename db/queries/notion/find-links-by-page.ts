import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { notionLinks } from '../../schema/index.ts';

export type NotionLinkRow = typeof notionLinks.$inferSelect;

/** The links of these pages, as far as they are known. */
export async function findLinksByPage(
  tx: Transaction,
  sourceId: string,
  pageIds: readonly string[],
): Promise<NotionLinkRow[]> {
  if (pageIds.length === 0) return [];
  return tx
    .select()
    .from(notionLinks)
    .where(and(eq(notionLinks.sourceId, sourceId), inArray(notionLinks.pageId, [...pageIds])));
}
