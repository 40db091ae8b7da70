import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { listCampaignMailboxes } from '#db/queries/campaign/list-campaign-mailboxes.ts';
import { listStepsOf, type StepRow } from '#db/queries/campaign/list-steps.ts';
import { findContact } from '#db/queries/contact/find-contact.ts';
import { findSignature } from '#db/queries/profile/find-signature.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import type {
  CampaignPreviewView,
  EmailPreviewView,
} from '#domain/campaign/campaign-preview-view.ts';
import { PreviewCampaignInput } from '#domain/campaign/preview-campaign-input.ts';
import { richHtml } from '#domain/email/rich-html.ts';
import type { TemplateValues } from '#domain/email/template-values.ts';
import { pickVariant } from '#domain/sequence/pick-variant.ts';
import { stepText, type StepText, type StepWithTexts } from '#domain/sequence/step-texts.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { writeEmailFor } from '../email/write-email-for.ts';
import { nameAttachments } from '../file/name-attachments.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { getCampaignRow } from './get-campaign-row.ts';

/** The campaign's mails as one contact would get them. @throws AppError forbidden; invalid_input; not_found */
export async function previewCampaign(call: {
  ctx: VerbContext;
  input: PreviewCampaignInput;
}): Promise<CampaignPreviewView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { campaignId, contactId, steps } = parseInput(PreviewCampaignInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    await getCampaignRow(tx, campaignId);
    const contact = await findContact(tx, contactId);
    if (!contact) throw notFound('contact');
    const sender = { name: await senderName(tx, campaignId) };
    const values = { ...contact, sender, signature: await findSignature(tx, campaignId) };
    const sequence = steps ?? (await listStepsOf(tx, campaignId));
    const emails = renderSequence(sequence, values, contactId);
    const attachmentsOf = await nameAttachments(tx, emails);
    return {
      items: emails.map(({ attachmentIds, ...email }) => ({
        ...email,
        attachments: attachmentsOf(attachmentIds),
      })),
    };
  });
}

type PreviewedStep = Pick<StepRow, 'kind'> & StepWithTexts & { readonly id?: string };

type PreviewedEmail = Omit<EmailPreviewView, 'attachments'> & {
  readonly attachmentIds: readonly string[];
};

async function senderName(tx: Transaction, campaignId: string): Promise<string | null> {
  const [first] = await listCampaignMailboxes(tx, [campaignId]);
  const mailbox = first ? await findMailbox(tx, first.mailboxId) : null;
  return mailbox?.displayName ?? null;
}

/** A follow-up without a subject shows the one of its thread; what sends nothing is left out. */
function renderSequence(
  steps: readonly PreviewedStep[],
  values: TemplateValues,
  seed: string,
): PreviewedEmail[] {
  let threadSubject = '';
  return steps.flatMap((step, position) => {
    if (step.kind !== 'email') return [];
    const text = textFor(step, seed);
    const written = writeEmailFor(text, values, seed);
    const subject = written.subject ?? threadSubject;
    if (written.missing.length === 0) threadSubject = subject;
    const bodyHtml = richHtml(written);
    return [{ ...written, position, subject, bodyHtml, attachmentIds: text.attachmentIds }];
  });
}

/** A step that is not saved yet has drawn nobody's text: its own is shown. */
function textFor({ id, ...step }: PreviewedStep, contactId: string): StepText {
  return stepText(step, id === undefined ? null : pickVariant({ ...step, id }, contactId));
}
