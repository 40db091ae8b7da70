import type {
  listInboundMessages,
  listOutboundEmails,
} from '#db/queries/contact/list-contact-emails.ts';
import type { ContactEmailView } from '#domain/contact/contact-email-view.ts';
import { richHtml } from '#domain/email/rich-html.ts';
import type { AttachmentView } from '#domain/file/attachment-view.ts';
import type { ActorView } from '#domain/workspace/actor-view.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import { viewMeaning } from '../reply/view-meaning.ts';

type OutboundRow = Awaited<ReturnType<typeof listOutboundEmails>>[number];
type InboundRow = Awaited<ReturnType<typeof listInboundMessages>>[number];

export function viewOutboundEmail(
  { at, email }: OutboundRow,
  attachmentsOf: (ids: readonly string[]) => AttachmentView[],
): ContactEmailView {
  return {
    direction: 'outbound',
    id: email.id,
    campaignId: email.campaignId,
    enrollmentId: email.enrollmentId,
    mailboxId: email.mailboxId,
    emailNumber: email.emailNumber,
    variant: email.variant,
    kind: email.kind,
    state: email.state,
    attempts: email.attempt,
    to: email.toAddress,
    subject: email.subject,
    bodyText: email.bodyText,
    bodyHtml: richHtml(email),
    attachments: attachmentsOf(email.attachmentIds),
    dueAt: email.dueAt.toISOString(),
    at: at.toISOString(),
    sentAt: email.sentAt?.toISOString() ?? null,
    providerMessageId: email.providerMessageId,
    threadId: email.providerThreadId,
    messageIdHeader: email.messageIdHeader,
    failure: email.failure,
  };
}

export function viewInboundMessage(
  { at, message }: InboundRow,
  name: (actor: Actor) => ActorView,
): ContactEmailView {
  return {
    direction: 'inbound',
    id: message.id,
    mailboxId: message.mailboxId,
    outboundEmailId: message.outboundEmailId,
    class: message.class,
    classBecause: message.classBecause,
    ...viewMeaning(message, name),
    from: message.fromAddress,
    subject: message.subject,
    bodyText: message.bodyText,
    at: at.toISOString(),
    providerMessageId: message.providerMessageId,
    threadId: message.providerThreadId,
    messageIdHeader: message.messageIdHeader,
  };
}
