import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { listCampaignMailboxes } from '#db/queries/campaign/list-campaign-mailboxes.ts';
import { findMailbox, type MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import { SendTestInput } from '#domain/campaign/send-test-input.ts';
import type { SentTestView } from '#domain/campaign/sent-test-view.ts';
import { textToHtml } from '#domain/email/text-to-html.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { deliverTest } from '../email/deliver-test.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { previewCampaign } from './preview-campaign.ts';

/**
 * Mails one email of a campaign as a contact would get it, from a mailbox of the campaign to its own
 * address. It is no mail of the ledger: it counts for nothing, and nobody else gets it.
 * @throws AppError forbidden; invalid_input; not_found; precondition_failed for a text that is not whole or
 * without a connected mailbox; unavailable when the provider does not answer
 */
export async function sendTest(call: {
  ctx: VerbContext;
  input: SendTestInput;
}): Promise<SentTestView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { position, mailboxId, campaignId, contactId } = parseInput(SendTestInput, call.input);
  const { steps } = call.input;
  const { items } = await previewCampaign({ ctx, input: { campaignId, contactId, steps } });
  const item = items.find((each) => each.position === position);
  if (!item) throw notFound('email');
  const mailbox = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    findConnected(tx, campaignId, mailboxId),
  );
  const sent = await deliverTest(ctx, mailbox, {
    ...item,
    bodyHtml: item.bodyHtml ?? textToHtml(item.bodyText),
    attachmentIds: item.attachments.map(({ id }) => id),
  });
  await changeWorkspace(ctx, ({ audit }) => audit('sendTest', campaignId, { position }));
  return sent;
}

async function findConnected(
  tx: Transaction,
  campaignId: string,
  wanted: string | undefined,
): Promise<MailboxRow | null> {
  for (const { mailboxId } of await listCampaignMailboxes(tx, [campaignId])) {
    if (wanted !== undefined && wanted !== mailboxId) continue;
    const mailbox = await findMailbox(tx, mailboxId);
    if (mailbox?.connection === 'connected') return mailbox;
  }
  return null;
}
