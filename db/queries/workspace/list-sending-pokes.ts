import { eq } from 'drizzle-orm';
import type { OutboxCommand } from '#domain/shared/outbox-command.ts';
import type { Transaction } from '../../client.ts';
import { campaigns, mailboxes } from '../../schema/index.ts';

/**
 * Who must look again once a rule of the whole workspace has changed: mailboxes, and running campaigns
 * for the contacts that a pause held.
 */
export async function listSendingPokes(tx: Transaction): Promise<OutboxCommand[]> {
  const senders = await tx.select({ mailboxId: mailboxes.id }).from(mailboxes);
  const running = await tx
    .select({ campaignId: campaigns.id })
    .from(campaigns)
    .where(eq(campaigns.state, 'running'));
  return [
    ...senders.map(({ mailboxId }) => ({ kind: 'poke_mailbox' as const, mailboxId })),
    ...running.map(({ campaignId }) => ({ kind: 'poke_campaign' as const, campaignId })),
  ];
}
