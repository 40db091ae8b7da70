import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import { isByRecipientZone } from '#domain/sending/is-by-recipient-zone.ts';
import { outboundEmailKinds } from '#domain/outbound-email/outbound-email-state.ts';
import type { Transaction } from '../../client.ts';
import { listRecipientZones } from './list-recipient-zones.ts';
import type { LockedMailbox } from './lock-mailbox.ts';
import type { QueueLine } from './queue-line.ts';

/** The lines in which mail can stand in a mailbox; some may be empty. */
export async function listQueueLines(
  tx: Transaction,
  mailbox: LockedMailbox,
  campaigns: readonly CampaignQueue[],
): Promise<QueueLine[]> {
  const lines: QueueLine[] = [];
  for (const campaign of campaigns) {
    const { campaignId } = campaign;
    const isByZone = isByRecipientZone(mailbox, campaign);
    const zones = isByZone
      ? await listRecipientZones(tx, { mailboxId: mailbox.id, campaignId })
      : [null];
    for (const kind of outboundEmailKinds) {
      lines.push(...zones.map((zone) => ({ campaignId, kind, isByZone, zone })));
    }
  }
  return lines;
}
