import { sql } from 'drizzle-orm';
import { newCallRate } from '#domain/notion/call-rate.ts';
import type { Transaction } from '../../client.ts';
import { notionConnections } from '../../schema/index.ts';
import type { NotionConnectionRow } from './find-notion-connection.ts';

/**
 * Writes a connection that was just proved to work; the same bot again is the same connection.
 * @param sealFor seals the token for the row it will stand in
 */
export async function saveNotionConnection(
  tx: Transaction,
  grant: {
    id: string;
    workspaceId: string;
    kind: NotionConnectionRow['kind'];
    name: string;
    botId: string;
  },
  sealFor: (rowId: string) => string,
): Promise<NotionConnectionRow> {
  const { kind, name } = grant;
  const [row] = await tx
    .insert(notionConnections)
    .values({ ...grant, credentials: sealFor(grant.id), rate: newCallRate })
    .onConflictDoUpdate({
      target: [notionConnections.workspaceId, notionConnections.botId],
      set: { kind, name, problem: null, updatedAt: sql`now()` },
    })
    .returning();
  if (!row) throw new Error('PostgreSQL returned no row for an upsert');
  if (row.id === grant.id) return row;
  const credentials = sealFor(row.id);
  await tx
    .update(notionConnections)
    .set({ credentials })
    .where(sql`${notionConnections.id} = ${row.id}`);
  return { ...row, credentials };
}
