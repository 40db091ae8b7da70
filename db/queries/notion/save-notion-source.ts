import type { Transaction } from '../../client.ts';
import { notionSources } from '../../schema/index.ts';
import type { NotionSourceRow } from './find-notion-source.ts';

/** Links a database, or changes how a linked one is mapped, which also takes its problem away. */
export async function saveNotionSource(
  tx: Transaction,
  source: Pick<
    NotionSourceRow,
    'workspaceId' | 'connectionId' | 'dataSourceId' | 'title' | 'mapping' | 'pullEvery'
  >,
): Promise<NotionSourceRow> {
  const { title, mapping, pullEvery } = source;
  const [row] = await tx
    .insert(notionSources)
    .values(source)
    .onConflictDoUpdate({
      target: [notionSources.connectionId, notionSources.dataSourceId],
      set: { title, mapping, pullEvery, problem: null },
    })
    .returning();
  if (!row) throw new Error('PostgreSQL returned no row for an upsert');
  return row;
}
