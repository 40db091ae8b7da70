import { z } from 'zod';
import { emailFormats } from '../email/email-format.ts';
import { AttachmentView } from '../file/attachment-view.ts';
import { fallbackReasons } from '../outbound-email/fallback-reason.ts';
import { textSources } from '../outbound-email/text-source.ts';
import { InstantView } from '../shared/instant-view.ts';
import { lintRules } from '../writing/finding.ts';
import { factSources } from '../writing/written-email.ts';

/** A mail that a person is to look at before it goes out. */
export const ApprovalView = z.object({
  emailId: z.string(),
  contactId: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  company: z.string(),
  role: z.string(),
  campaignId: z.string(),
  campaignName: z.string(),
  /** Of the sequence, 1 = first. */
  step: z.number().int(),
  /** 1 = the contact's first email in this campaign. */
  emailNumber: z.number().int(),
  /** Which of the texts that its step compares; null = it compares none. */
  variant: z.string().nullable(),
  /** The step's own words, variables as they stand there; null = it has none, the model writes alone. */
  template: z.object({ subject: z.string().nullable(), bodyText: z.string() }).nullable(),
  /** What it is to be about; null = it is made of the step's own text. */
  brief: z.string().nullable(),
  subject: z.string(),
  bodyText: z.string(),
  /** html: `bodyHtml` is what a person wrote. */
  format: z.enum(emailFormats),
  /** null = it says no more than the text does. */
  bodyHtml: z.string().nullable(),
  attachments: z.array(AttachmentView),
  /** true = its subject is the thread's and stays. */
  isInThread: z.boolean(),
  writtenBy: z.enum(textSources),
  /** Why the model's text was not taken, if it was to write it. */
  fallbackReason: z.enum(fallbackReasons).nullable(),
  /** Of the model in what it wrote, 0 to 1. */
  confidence: z.number().nullable(),
  /** What the model says it took from where. */
  facts: z.array(z.object({ text: z.string(), source: z.enum(factSources) })),
  /** What to look at twice. */
  warnings: z.array(z.object({ rule: z.enum(lintRules), message: z.string() })),
  /** What was asked for when it was written anew. */
  instruction: z.string().nullable(),
  dueAt: InstantView,
  askedAt: InstantView,
});
export type ApprovalView = z.infer<typeof ApprovalView>;
