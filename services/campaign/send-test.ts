import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { listCampaignMailboxes } from '#db/queries/campaign/list-campaign-mailboxes.ts';
import { findMailbox, type MailboxRow } from '#db/queries/mailbox/find-mailbox.ts';
import type { EmailPreviewView } from '#domain/campaign/campaign-preview-view.ts';
import { SendTestInput } from '#domain/campaign/send-test-input.ts';
import type { SentTestView } from '#domain/campaign/sent-test-view.ts';
import { textToHtml } from '#domain/email/text-to-html.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { openCredentials } from '../mailbox/open-credentials.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { providerRefusal } from '../provider-refusal.ts';
import { previewCampaign } from './preview-campaign.ts';

/** Milliseconds that the provider may take. */
const deadlineMs = 20_000;

const connectFirst =
  'Connect a mailbox of the campaign first: the test goes out from it, to itself.';

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
  const { subject, bodyText } = getWhole(items.find((item) => item.position === position));
  const mailbox = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    findConnected(tx, campaignId, mailboxId),
  );
  const refreshToken = mailbox && openCredentials(ctx, mailbox);
  if (!refreshToken) throw new AppError('precondition_failed', connectFirst);
  const self = { address: mailbox.address, name: mailbox.displayName };
  const provider = ctx.google.openMailbox({ refreshToken });
  try {
    const { draftId } = await provider.createDraft({
      from: self,
      to: self,
      subject,
      text: bodyText,
      html: textToHtml(bodyText),
      messageId: `<${newId('request')}@${mailbox.address.split('@')[1] ?? 'localhost'}>`,
    });
    await provider.sendDraft(draftId, { signal: AbortSignal.timeout(deadlineMs) });
  } catch (error) {
    throw providerRefusal(error, connectFirst);
  }
  await changeWorkspace(ctx, ({ audit }) => audit('sendTest', campaignId, { position }));
  return { to: mailbox.address, subject };
}

function getWhole(item: EmailPreviewView | undefined): EmailPreviewView {
  if (!item) throw notFound('email');
  if (item.missing.length > 0) {
    const message = `The contact lacks what the email needs: ${item.missing.join(', ')}.`;
    throw new AppError('precondition_failed', message);
  }
  if (item.bodyText.trim() === '') {
    const message =
      'This email is written for each contact when its turn comes, and has no own text.';
    throw new AppError('precondition_failed', message);
  }
  return item;
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
