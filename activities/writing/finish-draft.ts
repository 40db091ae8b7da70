import type { Transaction } from '#db/client.ts';
import { findPause } from '#db/queries/enrollment/find-pause.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import { loadSending, type SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import { findCampaignProfile } from '#db/queries/profile/find-campaign-profile.ts';
import { insertRevision } from '#db/queries/writing/insert-revision.ts';
import type { WriteEmailResult } from '#domain/contact/contact-event.ts';
import { firstNameOf } from '#domain/email/first-name.ts';
import { signaturePlace, signText } from '#domain/email/sign-text.ts';
import type { FallbackReason } from '#domain/outbound-email/fallback-reason.ts';
import { signatureOf } from '#domain/profile/signature-of.ts';
import { stepText } from '#domain/sequence/step-texts.ts';
import { assertNever } from '#domain/shared/assert-never.ts';
import type { Finding } from '#domain/writing/finding.ts';
import type { WrittenEmail } from '#domain/writing/written-email.ts';
import { mailBodies } from '#integrations/html/mail-bodies.ts';
import { blockContent } from '../contact/block-content.ts';
import { queueEmail } from '../contact/queue-email.ts';
import { holdUnwritten } from './hold-unwritten.ts';
import { isOpen, type OpenDraft } from './open-draft.ts';
import { renderStepText } from '../contact/render-step-text.ts';

export type DraftOutcome =
  | { kind: 'written'; email: WrittenEmail }
  /** The step's own text is to go out. */
  | { kind: 'fallback'; because: FallbackReason; findings?: readonly Finding[] }
  | { kind: 'blocked'; rule: string; words: string };

/** Takes over what was written, unless the contact's plan became another while it was. */
export async function finishDraft(
  tx: Transaction,
  { row: before }: OpenDraft,
  outcome: DraftOutcome,
  now: Date,
): Promise<WriteEmailResult> {
  await lockSending(tx, before.enrollment);
  const row = await loadSending(tx, before.email.id);
  const isSame = isOpen(row) && row.email.draftNumber === before.email.draftNumber;
  if (!isSame || row.enrollment.staleSince || (await findPause(tx, row)))
    return { kind: 'changed' };
  switch (outcome.kind) {
    case 'written': {
      const { subject, confidence } = outcome.email;
      // Empty where it was to go on in a thread, which the contact has left since.
      const own = row.enrollment.threadId === null ? subject || null : null;
      const bodies = await sign(tx, row, outcome.email.body);
      const words = { subject: own, format: 'text', ...bodies } as const;
      return finish(tx, row, { source: 'model', ...words, confidence }, now);
    }
    case 'fallback': {
      const { because } = outcome;
      const { step, email } = row;
      const { variant } = email;
      if (stepText(step, variant).body === null) return holdUnwritten(tx, row, outcome, now);
      const rendered = await renderStepText(tx, row, { step, variant }, now);
      if (rendered.kind === 'held') return rendered;
      return finish(tx, row, { source: 'template', ...rendered, fallbackReason: because }, now);
    }
    case 'blocked':
      return blockContent(tx, row, outcome, now);
    default:
      return assertNever(outcome);
  }
}

async function finish(
  tx: Transaction,
  row: SendingRow,
  written: Parameters<typeof queueEmail>[3],
  now: Date,
): Promise<WriteEmailResult> {
  const result = await queueEmail(tx, row, row.email, written, now);
  if (result.kind === 'ready' || result.reason === 'awaiting_approval') {
    await insertRevision(tx, { emailId: row.email.id, source: written.source, actor: null });
  }
  return result;
}

/** The model never closes a mail: the signature is added as the person saved it, else their first name. */
async function sign(tx: Transaction, { campaign, mailbox }: SendingRow, body: string) {
  const profile = await findCampaignProfile(tx, campaign.id);
  const signature = signatureOf(profile);
  if (signature) return mailBodies(signText(`${body}\n\n${signaturePlace}`, signature));
  const name = firstNameOf(profile?.name || (mailbox.displayName ?? ''));
  return mailBodies({ text: name ? `${body}\n\n${name}` : body, html: null });
}
