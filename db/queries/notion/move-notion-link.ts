import { and, eq, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { notionLinks } from '../../schema/index.ts';

/**
 * The Notion page of one contact becomes that of another who has none, and is to be told their status.
 * @returns the page and its source; null = there was none to move, or the other has one
 */
export async function moveNotionLink(
  tx: Transaction,
  fromId: string,
  toId: string,
): Promise<{ pageId: string; sourceId: string } | null> {
  const own = alias(notionLinks, 'own');
  const hasOwn = tx
    .select({ one: sql`1` })
    .from(own)
    .where(eq(own.contactId, toId));
  const [moved] = await tx
    .update(notionLinks)
    .set({
      contactId: toId,
      // A page that is gone stays gone.
      state: sql`case when ${notionLinks.state} = 'detached' then 'detached' else 'pending' end`,
      version: sql`${notionLinks.version} + 1`,
      attempts: 0,
      retryAt: null,
      updatedAt: sql`now()`,
    })
    .where(and(eq(notionLinks.contactId, fromId), notExists(hasOwn)))
    .returning({ pageId: notionLinks.pageId, sourceId: notionLinks.sourceId });
  return moved ?? null;
}
