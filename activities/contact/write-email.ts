import type { Transaction } from '#db/client.ts';
import { listStepsOf, type StepRow } from '#db/queries/campaign/list-steps.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { findLatestSent } from '#db/queries/outbound-email/find-latest-sent.ts';
import { insertEmail } from '#db/queries/outbound-email/insert-email.ts';
import type { PrepareEmailResult } from '#domain/contact/contact-event.ts';
import { bareSubject } from '#domain/email/bare-subject.ts';
import { textToHtml } from '#domain/email/text-to-html.ts';
import { threadReferences } from '#domain/email/thread-references.ts';
import { threadSubject } from '#domain/email/thread-subject.ts';
import { renderStep } from './render-step.ts';

/**
 * Renders a due step for its contact and puts it into the mailbox's queue: from here on the text stays
 * as it is. A template that would leave a hole holds the contact and says which variable is missing.
 */
export async function writeEmail(
  tx: Transaction,
  row: EnrollmentRow,
  step: StepRow,
  { dueAt, now }: { dueAt: Date; now: Date },
): Promise<PrepareEmailResult> {
  const { enrollment, contact, campaign, mailbox } = row;
  if (!mailbox) throw new Error(`enrollment ${enrollment.id} was admitted without a mailbox`);
  const subject = step.subject ?? (await inheritSubject(tx, enrollment, step.position));
  const { position, body } = step;
  const rendered = await renderStep(tx, row, { subject, text: body ?? '', position }, now);
  if (rendered.kind === 'held') return rendered;
  const placed = await placeInThread(
    tx,
    { ...enrollment, mailboxId: mailbox.id },
    rendered.subject,
  );
  const emailId = await insertEmail(tx, {
    workspaceId: enrollment.workspaceId,
    enrollmentId: enrollment.id,
    campaignId: campaign.id,
    contactId: contact.id,
    stepId: step.id,
    mailboxId: mailbox.id,
    emailNumber: enrollment.sentCount + 1,
    kind: enrollment.sentCount === 0 ? 'fresh' : 'follow_up',
    state: 'queued',
    dueAt,
    toAddress: contact.email,
    bodyText: rendered.text,
    bodyHtml: textToHtml(rendered.text),
    ...placed,
  });
  // The dispatcher, poked after this commit, replaces it by what really stands in the way.
  await setReason(tx, enrollment.id, { code: 'spacing', recheckAt: now });
  return { kind: 'ready', emailId };
}

/**
 * Subject and headers: a follow-up goes on in the thread unless its step has a subject of its own. A
 * contact that moved to another mailbox left its thread behind, and takes only the subject along.
 */
async function placeInThread(
  tx: Transaction,
  enrollment: EnrollmentRow['enrollment'] & { mailboxId: string },
  own: string | null,
): Promise<{ subject: string; inReplyTo: string | null; references: string[] }> {
  const { id: enrollmentId, mailboxId, threadId, threadSubject: topic } = enrollment;
  const placed =
    threadId !== null && topic !== null
      ? threadSubject(topic, own)
      : { kind: 'new_thread' as const, subject: own ?? bareSubject(topic ?? '') };
  const isReply = placed.kind === 'same_thread';
  const parent = isReply ? await findLatestSent(tx, { enrollmentId, mailboxId }) : null;
  if (!parent?.messageIdHeader) {
    return { subject: placed.subject, inReplyTo: null, references: [] };
  }
  const { messageIdHeader: messageId, references } = parent;
  return {
    subject: placed.subject,
    inReplyTo: messageId,
    references: threadReferences({ messageId, references }),
  };
}

/** A follow-up whose first mail was left out begins the thread, with the subject it would have gone on in. */
async function inheritSubject(
  tx: Transaction,
  { campaignId, threadSubject: topic }: EnrollmentRow['enrollment'],
  before: number,
): Promise<string | null> {
  if (topic !== null) return null;
  const steps = await listStepsOf(tx, campaignId);
  return steps.findLast((step) => step.position < before && step.subject)?.subject ?? null;
}
