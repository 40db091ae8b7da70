import { eq } from 'drizzle-orm';
import type { NotionProblem } from '#domain/notion/notion-problem.ts';
import type { Transaction } from '../../client.ts';
import { notionConnections } from '../../schema/index.ts';
import { publishLiveEvent } from '../live-event.ts';

/** Nothing is asked of Notion until a person connects again. */
export async function setConnectionProblem(
  tx: Transaction,
  connection: { id: string; workspaceId: string },
  problem: NotionProblem,
): Promise<void> {
  const { id, workspaceId } = connection;
  await tx.update(notionConnections).set({ problem }).where(eq(notionConnections.id, id));
  await publishLiveEvent(tx, { workspaceId, type: 'notion.changed', entityId: id });
}
