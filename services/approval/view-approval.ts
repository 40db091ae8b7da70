import type { ApprovalRow } from '#db/queries/approval/select-approvals.ts';
import type { ApprovalView } from '#domain/approval/approval-view.ts';
import { plainOfHtml } from '#domain/email/plain-of-html.ts';
import { richHtml } from '#domain/email/rich-html.ts';
import type { AttachmentView } from '#domain/file/attachment-view.ts';
import { stepText, type StepText } from '#domain/sequence/step-texts.ts';

export function viewApproval(
  row: ApprovalRow,
  attachmentsOf: (ids: readonly string[]) => AttachmentView[],
): ApprovalView {
  const { email, enrollment, contact, campaignName, step, answer, findings } = row;
  const own = stepText(step, email.variant);
  const isModels = email.writtenBy === 'model';
  return {
    emailId: email.id,
    contactId: email.contactId,
    contactName: contact.name,
    contactEmail: contact.email,
    company: contact.company,
    role: contact.role,
    campaignId: email.campaignId,
    campaignName,
    step: step.position + 1,
    emailNumber: email.emailNumber,
    variant: email.variant,
    template: viewTemplate(own),
    brief: own.brief,
    subject: email.subject,
    bodyText: email.bodyText,
    format: email.format,
    bodyHtml: richHtml(email),
    attachments: attachmentsOf(email.attachmentIds),
    isInThread: enrollment.threadId !== null && email.inReplyTo !== null,
    writtenBy: email.writtenBy,
    fallbackReason: email.fallbackReason,
    confidence: email.confidence,
    facts: (isModels && answer?.facts) || [],
    warnings: (isModels && findings ? findings : []).map(({ rule, message }) => ({
      rule,
      message,
    })),
    instruction: email.instruction,
    dueAt: email.dueAt.toISOString(),
    askedAt: (email.approvalAskedAt ?? email.updatedAt).toISOString(),
  };
}

function viewTemplate({ subject, body, format }: StepText): ApprovalView['template'] {
  if (body === null) return null;
  return { subject, bodyText: format === 'html' ? plainOfHtml(body, 'sent') : body };
}
