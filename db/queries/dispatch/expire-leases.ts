import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';
import { listGrants, type SlotGrant } from './list-grants.ts';
import { slotLeaseMs } from './slot-lease-ms.ts';

/**
 * Takes back slots that were not used in time: their mails queue again. The caller holds the mailbox.
 * @returns the slots that are still good, oldest first
 */
export async function expireLeases(
  tx: Transaction,
  { mailboxId, now }: { mailboxId: string; now: Date },
): Promise<SlotGrant[]> {
  const grants = await listGrants(tx, mailboxId);
  const expiredSince = new Date(now.getTime() - slotLeaseMs);
  for (const { emailId, grantedAt } of grants) {
    if (grantedAt > expiredSince) continue;
    await releaseSlot(tx, emailId);
    await tx.update(outboundEmails).set({ state: 'queued' }).where(eq(outboundEmails.id, emailId));
  }
  return grants.filter(({ grantedAt }) => grantedAt > expiredSince);
}
