import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { notionConnections } from '../../schema/index.ts';

export type NotionConnectionRow = typeof notionConnections.$inferSelect;

export async function findNotionConnection(
  tx: Transaction,
  connectionId: string,
): Promise<NotionConnectionRow | null> {
  const [row] = await tx
    .select()
    .from(notionConnections)
    .where(eq(notionConnections.id, connectionId));
  return row ?? null;
}
