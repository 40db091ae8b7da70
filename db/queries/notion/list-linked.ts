import { inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { notionLinks } from '../../schema/index.ts';

/** Those of them who have a page in Notion. */
export async function listLinked(
  tx: Transaction,
  contactIds: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .select({ id: notionLinks.contactId })
    .from(notionLinks)
    .where(inArray(notionLinks.contactId, [...contactIds]));
  return rows.map(({ id }) => id);
}
