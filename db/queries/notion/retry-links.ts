import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { notionLinks } from '../../schema/index.ts';

/**
 * Makes rows that stopped pending again: one contact's, or all of a database. A detached page is tried
 * too, because it may have been restored.
 * @returns how many
 */
export async function retryLinks(
  tx: Transaction,
  which: { contactId: string } | { sourceId: string },
): Promise<number> {
  const chosen =
    'contactId' in which
      ? eq(notionLinks.contactId, which.contactId)
      : eq(notionLinks.sourceId, which.sourceId);
  const rows = await tx
    .update(notionLinks)
    .set({
      state: 'pending',
      version: sql`${notionLinks.version} + 1`,
      attempts: 0,
      retryAt: null,
      problem: null,
    })
    .where(and(chosen, inArray(notionLinks.state, ['failed', 'detached', 'pending'])))
    .returning({ contactId: notionLinks.contactId });
  return rows.length;
}
