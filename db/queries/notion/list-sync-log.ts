import { and, desc, eq, sql } from 'drizzle-orm';
import type { NotionLinkState } from '#domain/notion/notion-link-state.ts';
import type { Transaction } from '../../client.ts';
import { contacts, notionLinks, notionSources } from '../../schema/index.ts';
import type { NotionLinkRow } from './find-links-by-page.ts';

export type SyncLogRow = NotionLinkRow & {
  name: string;
  email: string;
  status: string;
  database: string;
};

/** Where a page of the log ended. */
export type SyncLogPosition = { at: string; contactId: string };

/** Each row of Notion that is a contact and how it stands, the latest change first. */
export async function listSyncLog(
  tx: Transaction,
  query: {
    state: NotionLinkState | null;
    contactId: string | null;
    after: SyncLogPosition | null;
    limit: number;
  },
): Promise<SyncLogRow[]> {
  const { state, contactId, after, limit } = query;
  const rows = await tx
    .select({
      link: notionLinks,
      name: contacts.name,
      email: contacts.email,
      status: sql<string>`${contacts.shownStatus}`,
      database: notionSources.title,
    })
    .from(notionLinks)
    .innerJoin(contacts, eq(contacts.id, notionLinks.contactId))
    .innerJoin(notionSources, eq(notionSources.id, notionLinks.sourceId))
    .where(
      and(
        state === null ? undefined : eq(notionLinks.state, state),
        contactId === null ? undefined : eq(notionLinks.contactId, contactId),
        after === null
          ? undefined
          : sql`(${notionLinks.updatedAt}, ${notionLinks.contactId}) < (${after.at}::timestamptz, ${after.contactId})`,
      ),
    )
    .orderBy(desc(notionLinks.updatedAt), desc(notionLinks.contactId))
    .limit(limit);
  return rows.map(({ link, ...contact }) => ({ ...link, ...contact }));
}
