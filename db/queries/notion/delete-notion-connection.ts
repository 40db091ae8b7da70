import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { notionConnections } from '../../schema/index.ts';

/** With its databases and links; contacts keep the id of their page, so that connecting again finds them. */
export async function deleteNotionConnection(tx: Transaction, connectionId: string): Promise<void> {
  await tx.delete(notionConnections).where(eq(notionConnections.id, connectionId));
}
