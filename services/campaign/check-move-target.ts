import type { Transaction } from '#db/client.ts';
import { listCampaignMailboxes } from '#db/queries/campaign/list-campaign-mailboxes.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found; precondition_failed for a mailbox that the campaign cannot send from */
export async function checkMoveTarget(
  tx: Transaction,
  target: { campaignId: string; mailboxId: string },
): Promise<void> {
  const { campaignId, mailboxId } = target;
  const mailbox = await findMailbox(tx, mailboxId);
  if (!mailbox) throw notFound('mailbox');
  const links = await listCampaignMailboxes(tx, [campaignId]);
  if (!links.some((link) => link.mailboxId === mailboxId)) {
    throw new AppError('precondition_failed', 'Add this mailbox to the campaign first.');
  }
  if (mailbox.connection !== 'connected') {
    throw new AppError('precondition_failed', 'This mailbox is disconnected: connect it first.');
  }
}
