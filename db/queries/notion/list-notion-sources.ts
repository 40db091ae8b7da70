import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { notionSources } from '../../schema/index.ts';
import type { NotionSourceRow } from './find-notion-source.ts';

/** Of one connection, oldest first; a person chooses each by hand, so there are few. */
export function listNotionSources(
  tx: Transaction,
  connectionId: string,
): Promise<NotionSourceRow[]> {
  return tx
    .select()
    .from(notionSources)
    .where(eq(notionSources.connectionId, connectionId))
    .orderBy(asc(notionSources.id));
}
