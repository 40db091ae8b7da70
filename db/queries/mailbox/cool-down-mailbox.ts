import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { mailboxes } from '../../schema/index.ts';
import { publishLiveEvent } from '../live-event.ts';

/** The provider wants the mailbox to rest; its mail stays queued. */
export async function coolDownMailbox(
  tx: Transaction,
  mailbox: { id: string; workspaceId: string },
  until: Date,
): Promise<void> {
  await tx.update(mailboxes).set({ cooldownUntil: until }).where(eq(mailboxes.id, mailbox.id));
  const { workspaceId, id: entityId } = mailbox;
  await publishLiveEvent(tx, { workspaceId, type: 'mailbox.changed', entityId });
}
