import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { notionSources } from '../../schema/index.ts';
import type { NotionSourceRow } from './find-notion-source.ts';

export async function updateNotionSource(
  tx: Transaction,
  sourceId: string,
  changes: Partial<
    Pick<NotionSourceRow, 'problem' | 'mapping' | 'pullEvery' | 'pulledAt' | 'readAt'>
  >,
): Promise<void> {
  await tx.update(notionSources).set(changes).where(eq(notionSources.id, sourceId));
}
