import { z } from 'zod';
import { fallbackReasons } from '../outbound-email/fallback-reason.ts';
import { textSources } from '../outbound-email/text-source.ts';
import { InstantView } from '../shared/instant-view.ts';
import { ActorView } from '../workspace/actor-view.ts';
import { lintRules } from './finding.ts';
import { UsedPart } from './used-part.ts';
import { factSources } from './written-email.ts';

/** One answer of the model: what it was asked, what it said, what was wrong with it and what it cost. */
const AnswerView = z.object({
  id: z.string(),
  /** 1 = the mail was written for the first time; the next is a rewrite a person asked for. */
  draftNumber: z.number().int(),
  /** 1 = the first answer for this draft. */
  attempt: z.number().int(),
  promptVersion: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  /** The parts of the prompt. */
  used: z.array(UsedPart),
  /** As it came. */
  raw: z.string(),
  /** null = it did not have the form asked for. */
  email: z
    .object({
      subject: z.string(),
      body: z.string(),
      facts: z.array(z.object({ text: z.string(), source: z.enum(factSources) })),
      confidence: z.number(),
    })
    .nullable(),
  findings: z.array(
    z.object({
      rule: z.enum(lintRules),
      message: z.string(),
      severity: z.enum(['error', 'warning']),
    }),
  ),
  model: z.string(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** Millionths of a US dollar. */
  microDollars: z.number().int(),
  /** The model's price is not known: counted as the dearest known one. */
  isEstimate: z.boolean(),
  latencyMs: z.number().int(),
  at: InstantView,
});

/** Why a mail says what it says. */
export const EmailWritingView = z.object({
  emailId: z.string(),
  writtenBy: z.enum(textSources),
  fallbackReason: z.enum(fallbackReasons).nullable(),
  confidence: z.number().nullable(),
  instruction: z.string().nullable(),
  approvedAt: InstantView.nullable(),
  approvedBy: ActorView.nullable(),
  /** Newest first. */
  answers: z.array(AnswerView),
  /** Every text it has had, oldest first; empty for a template that nobody touched. */
  revisions: z.array(
    z.object({
      source: z.enum(textSources),
      /** null = the product itself. */
      actor: ActorView.nullable(),
      subject: z.string(),
      bodyText: z.string(),
      at: InstantView,
    }),
  ),
});
export type EmailWritingView = z.infer<typeof EmailWritingView>;
