import { z } from 'zod';
import { parseTemplate } from '../email/parse-template.ts';
import { IsoDuration } from '../sending/iso-duration.ts';
import { stepKinds, stepWriters } from './step-kind.ts';

/** Characters, before the variables are filled in. */
const longestSubject = 300;
const longestBody = 50_000;
const longestBrief = 5_000;

const Template = z.string().superRefine((text, context) => {
  const parsed = parseTemplate(text);
  if (parsed.kind === 'parsed') return;
  const { message, position } = parsed;
  context.addIssue({ code: 'custom', message, params: { position } });
});

/** Forms send an empty string for what was left blank. */
const blankIsNull = (text: string | null | undefined) => (text?.trim() ? text : null);

/** One email of a sequence, as a client writes it. */
export const StepInput = z.strictObject({
  kind: z
    .enum(stepKinds)
    .refine(
      (kind) => kind === 'email',
      'A sequence holds emails only; to wait, use the delay of the next email.',
    ),
  /** Of the first email from admission, of the others from the previous actual send. */
  delay: IsoDuration,
  /** Left out on a follow-up: the thread's. */
  subject: Template.max(longestSubject, `At most ${longestSubject} characters.`)
    .regex(/^[^\r\n\u2028\u2029]*$/, 'A subject is one line.')
    .nullish()
    .transform(blankIsNull),
  body: Template.max(longestBody, `At most ${longestBody} characters.`).regex(
    /\S/,
    'Write what this email says.',
  ),
  brief: z
    .string()
    .max(longestBrief, `At most ${longestBrief} characters.`)
    .nullish()
    .transform(blankIsNull),
  writer: z
    .enum(stepWriters)
    .default('template')
    .refine((writer) => writer === 'template', 'Emails are written from templates only.'),
});
export type StepInput = z.output<typeof StepInput>;
