import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { countAskedApprovals } from '#db/queries/outbound-email/count-asked-approvals.ts';
import { insertEmail } from '#db/queries/outbound-email/insert-email.ts';
import type { outboundEmails } from '#db/schema/index.ts';
import { needsApproval } from '#domain/approval/needs-approval.ts';
import type { WriteEmailResult } from '#domain/contact/contact-event.ts';
import type { EmailFormat } from '#domain/email/email-format.ts';
import { saysNothing } from '#domain/email/says-nothing.ts';
import type { FallbackReason } from '#domain/outbound-email/fallback-reason.ts';
import { moderateLocally } from '#domain/writing/moderate-text.ts';
import { blockContent } from './block-content.ts';
import { holdEmail } from './hold-email.ts';
import { placeInThread } from './place-in-thread.ts';

type Draft = Omit<
  typeof outboundEmails.$inferInsert,
  'subject' | 'bodyText' | 'bodyHtml' | 'format'
>;

/** `subject` null goes on in the thread. */
type EmailText = {
  subject: string | null;
  bodyText: string;
  bodyHtml: string;
  format: EmailFormat;
} & (
  | { source: 'template'; fallbackReason?: FallbackReason }
  | { source: 'model'; confidence: number }
);

/**
 * Puts a written mail into the mailbox's queue, or before a person who is to approve it: from here on the
 * text stays as it is. What no mail may say holds the contact, and so does a mail that says nothing.
 */
export async function queueEmail(
  tx: Transaction,
  row: EnrollmentRow,
  draft: Draft,
  written: EmailText,
  now: Date,
): Promise<Extract<WriteEmailResult, { kind: 'ready' | 'held' }>> {
  const { enrollment, campaign } = row;
  const { mailboxId } = draft;
  const { bodyText, bodyHtml, format } = written;
  const placed = await placeInThread(tx, { ...enrollment, mailboxId }, written.subject);
  const empty = placed.subject === '' ? 'subject' : saysNothing(written) ? 'text' : null;
  if (empty) {
    const says = { message: `nothing is left of its ${empty} for this contact` };
    const why = { reason: 'draft_failed', inputs: says, type: 'email.held', data: says } as const;
    return holdEmail(tx, row, why, now);
  }
  const blocked = moderateLocally(`${placed.subject}\n${bodyText}`);
  if (blocked) return blockContent(tx, row, blocked, now);
  const how = {
    confidence: written.source === 'model' ? written.confidence : null,
    fallbackReason: (written.source === 'template' && written.fallbackReason) || null,
  };
  const { settings } = campaign;
  const askedBefore =
    settings.approval === 'first' ? await countAskedApprovals(tx, campaign.id) : 0;
  // Who was asked once is asked about what came of it, too.
  const isAsked =
    Boolean(draft.approvalAskedAt) || needsApproval(settings, { ...how, askedBefore });
  const emailId = await insertEmail(tx, {
    ...draft,
    ...placed,
    ...how,
    writtenBy: written.source,
    bodyText,
    bodyHtml,
    format,
    state: isAsked ? 'awaiting_approval' : 'queued',
    approvalAskedAt: isAsked ? now : null,
    approvedAt: null,
    approvedBy: null,
  });
  // The dispatcher, poked after this commit, replaces `spacing` by what really stands in the way.
  const reason = isAsked
    ? { code: 'awaiting_approval' as const }
    : { code: 'spacing' as const, recheckAt: now };
  await setReason(tx, enrollment.id, reason);
  if (!isAsked) return { kind: 'ready', emailId };
  await recordContactEvent(tx, {
    workspaceId: enrollment.workspaceId,
    contactId: row.contact.id,
    enrollmentId: enrollment.id,
    type: 'email.approval_asked',
    at: now,
    data: { emailId },
  });
  return { kind: 'held', reason: 'awaiting_approval' };
}
