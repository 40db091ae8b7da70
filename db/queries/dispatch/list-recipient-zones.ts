import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, outboundEmails } from '../../schema/index.ts';

/**
 * Zones of the recipients that a campaign has queued in a mailbox; null = unknown. Reads that whole
 * queue, which admission keeps to about two days of the mailbox's capacity.
 */
export async function listRecipientZones(
  tx: Transaction,
  queue: { mailboxId: string; campaignId: string },
): Promise<(string | null)[]> {
  const rows = await tx
    .selectDistinct({ zone: contacts.timeZone })
    .from(outboundEmails)
    .innerJoin(contacts, eq(contacts.id, outboundEmails.contactId))
    .where(
      and(
        eq(outboundEmails.mailboxId, queue.mailboxId),
        eq(outboundEmails.campaignId, queue.campaignId),
        sql`${outboundEmails.state} = 'queued'`,
      ),
    );
  return rows.map(({ zone }) => zone);
}
