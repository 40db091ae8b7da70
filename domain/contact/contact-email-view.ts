import { z } from 'zod';
import { AttachmentView } from '../file/attachment-view.ts';
import { outboundEmailKinds, outboundEmailStates } from '../outbound-email/outbound-email-state.ts';
import { incomingClasses } from '../reply/incoming-class.ts';
import { replyMeaningView } from '../reply/meaning/reply-meaning-view.ts';
import { InstantView } from '../shared/instant-view.ts';

const OutboundEmailView = z.object({
  direction: z.literal('outbound'),
  id: z.string(),
  campaignId: z.string(),
  enrollmentId: z.string(),
  mailboxId: z.string(),
  /** 1 = first email. */
  emailNumber: z.number().int(),
  /** Which of the texts that its step compares; null = it compares none. */
  variant: z.string().nullable(),
  kind: z.enum(outboundEmailKinds),
  state: z.enum(outboundEmailStates),
  attempts: z.number().int(),
  to: z.string(),
  subject: z.string(),
  bodyText: z.string(),
  /** null = it says no more than the text does. */
  bodyHtml: z.string().nullable(),
  attachments: z.array(AttachmentView),
  dueAt: InstantView,
  /** When it was sent, or else when it was written. */
  at: InstantView,
  sentAt: InstantView.nullable(),
  providerMessageId: z.string().nullable(),
  threadId: z.string().nullable(),
  messageIdHeader: z.string().nullable(),
  failure: z.object({ code: z.string(), message: z.string(), advice: z.string() }).nullable(),
});

const InboundEmailView = z.object({
  direction: z.literal('inbound'),
  id: z.string(),
  mailboxId: z.string(),
  outboundEmailId: z.string().nullable(),
  class: z.enum(incomingClasses),
  /** The header or rule that decided the class. */
  classBecause: z.string(),
  ...replyMeaningView,
  from: z.string(),
  subject: z.string(),
  bodyText: z.string(),
  at: InstantView,
  providerMessageId: z.string(),
  threadId: z.string(),
  messageIdHeader: z.string().nullable(),
});

/** A mail to or from a contact. */
export const ContactEmailView = z.discriminatedUnion('direction', [
  OutboundEmailView,
  InboundEmailView,
]);
export type ContactEmailView = z.infer<typeof ContactEmailView>;
