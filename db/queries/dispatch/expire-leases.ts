import { inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';
import { listGrants, type SlotGrant } from './list-grants.ts';
import { slotLeaseMs } from './slot-lease-ms.ts';

export type Leases = {
  /** Slots that are still good, oldest first. */
  outstanding: SlotGrant[];
  /** Slots that went back into the counters: this transaction may count nothing more. */
  expired: number;
};

/**
 * Takes back slots that were not used in time: their mails queue again. The caller holds the mailbox.
 */
export async function expireLeases(
  tx: Transaction,
  { mailboxId, now }: { mailboxId: string; now: Date },
): Promise<Leases> {
  const grants = await listGrants(tx, mailboxId);
  const expiredSince = new Date(now.getTime() - slotLeaseMs);
  const expired = grants
    .filter(({ grantedAt }) => grantedAt <= expiredSince)
    .map(({ emailId }) => emailId);
  if (expired.length > 0) {
    await releaseSlot(tx, ...expired);
    await tx
      .update(outboundEmails)
      .set({ state: 'queued' })
      .where(inArray(outboundEmails.id, expired));
  }
  return {
    outstanding: grants.filter(({ grantedAt }) => grantedAt > expiredSince),
    expired: expired.length,
  };
}
