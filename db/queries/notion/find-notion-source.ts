import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { notionSources } from '../../schema/index.ts';

export type NotionSourceRow = typeof notionSources.$inferSelect;

export async function findNotionSource(
  tx: Transaction,
  sourceId: string,
): Promise<NotionSourceRow | null> {
  const [row] = await tx.select().from(notionSources).where(eq(notionSources.id, sourceId));
  return row ?? null;
}
