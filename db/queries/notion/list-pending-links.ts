import { and, asc, eq, isNull, min, or, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, notionLinks, notionSources } from '../../schema/index.ts';

/** Whose page is to be told something now, the longest waiting first. */
export async function listPendingLinks(
  tx: Transaction,
  query: { connectionId: string; now: Date; limit: number },
): Promise<string[]> {
  const due = or(
    isNull(notionLinks.retryAt),
    sql`${notionLinks.retryAt} <= ${query.now.toISOString()}::timestamptz`,
  );
  const rows = await tx
    .select({ contactId: notionLinks.contactId })
    .from(notionLinks)
    .innerJoin(notionSources, eq(notionSources.id, notionLinks.sourceId))
    // Whoever is in the trash is not seen here, and told when they come back.
    .innerJoin(contacts, eq(contacts.id, notionLinks.contactId))
    .where(and(isPending(query.connectionId), due))
    .orderBy(asc(notionLinks.updatedAt), asc(notionLinks.contactId))
    .limit(query.limit);
  return rows.map(({ contactId }) => contactId);
}

/** When the next row that has to wait may be tried; null = none waits. */
export async function nextLinkRetryAt(tx: Transaction, connectionId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ at: min(sql<string>`coalesce(${notionLinks.retryAt}, ${notionLinks.updatedAt})`) })
    .from(notionLinks)
    .innerJoin(notionSources, eq(notionSources.id, notionLinks.sourceId))
    .innerJoin(contacts, eq(contacts.id, notionLinks.contactId))
    .where(isPending(connectionId));
  return row?.at ? new Date(row.at) : null;
}

/** Rows of a database with a problem wait until a person has mended it. */
const isPending = (connectionId: string) =>
  and(
    eq(notionSources.connectionId, connectionId),
    isNull(notionSources.problem),
    eq(notionLinks.state, 'pending'),
  );
