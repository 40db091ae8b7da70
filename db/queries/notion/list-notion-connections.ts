import { asc } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { notionConnections } from '../../schema/index.ts';
import type { NotionConnectionRow } from './find-notion-connection.ts';

/** Oldest first. A workspace has one or two. */
export function listNotionConnections(tx: Transaction): Promise<NotionConnectionRow[]> {
  return tx.select().from(notionConnections).orderBy(asc(notionConnections.id));
}
