import { sql } from 'drizzle-orm';
import { newCallRate } from '#domain/notion/call-rate.ts';
import type { Transaction } from '../../client.ts';
import { notionConnections } from '../../schema/index.ts';
import type { NotionConnectionRow } from './find-notion-connection.ts';
import { saveNotionTokens, type SealedNotionTokens } from './notion-tokens.ts';

/**
 * Writes a connection that was just proved to work; the same bot again is the same connection.
 * @param sealFor seals the tokens for the row they will stand in
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
  sealFor: (rowId: string) => SealedNotionTokens,
): Promise<NotionConnectionRow> {
  const { kind, name } = grant;
  const [row] = await tx
    .insert(notionConnections)
    .values({ ...grant, ...sealFor(grant.id), rate: newCallRate })
    .onConflictDoUpdate({
      target: [notionConnections.workspaceId, notionConnections.botId],
      set: { kind, name, problem: null, updatedAt: sql`now()` },
    })
    .returning();
  if (!row) throw new Error('PostgreSQL returned no row for an upsert');
  if (row.id === grant.id) return row;
  const tokens = sealFor(row.id);
  await saveNotionTokens(tx, row.id, tokens);
  return { ...row, ...tokens };
}
