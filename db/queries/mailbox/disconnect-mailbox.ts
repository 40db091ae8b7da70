import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';
import { publishLiveEvent } from '../live-event.ts';

/**
 * Its mail waits until a person connects it again; nothing is lost. Found out twice, by a send and by a
 * look for replies, it counts from the first.
 */
export async function disconnectMailbox(
  tx: Transaction,
  mailbox: { id: string; workspaceId: string },
  { reason, at }: { reason: string; at: Date },
): Promise<void> {
  await tx
    .update(mailboxes)
    .set({
      connection: 'disconnected',
      disconnectedReason: reason,
      disconnectedAt: sql`coalesce(${mailboxes.disconnectedAt}, ${at.toISOString()}::timestamptz)`,
    })
    .where(eq(mailboxes.id, mailbox.id));
  const { workspaceId, id: entityId } = mailbox;
  await publishLiveEvent(tx, { workspaceId, type: 'mailbox.changed', entityId });
}
