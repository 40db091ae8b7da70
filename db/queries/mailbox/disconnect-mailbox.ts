import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';
import { publishLiveEvent } from '../live-event.ts';

/** Its mail waits until a person connects it again; nothing is lost. */
export async function disconnectMailbox(
  tx: Transaction,
  mailbox: { id: string; workspaceId: string },
  reason: string,
): Promise<void> {
  await tx
    .update(mailboxes)
    .set({ connection: 'disconnected', disconnectedReason: reason })
    .where(eq(mailboxes.id, mailbox.id));
  const { workspaceId, id: entityId } = mailbox;
  await publishLiveEvent(tx, { workspaceId, type: 'mailbox.changed', entityId });
}
