import { z } from 'zod';
import { IsoDuration } from '../sending/iso-duration.ts';
import { blankIsNull } from './blank-is-null.ts';
import { anyStepInput, unused } from './any-step-input.ts';
import { stepOccasions, stepWriters } from './step-kind.ts';
import { oneLine, templateInput } from './template-input.ts';

/** Characters. */
const longestSubject = 300;
const longestBody = 50_000;
const longestBrief = 5_000;

/** An email, as a client writes it. */
export const EmailStepInput = z
  .strictObject({
    ...anyStepInput,
    kind: z.literal('email'),
    writer: z.enum(stepWriters, 'Written by ai or template.').default('template'),
    delay: IsoDuration,
    /** Left out on a follow-up: the thread's. */
    subject: templateInput(longestSubject)
      .regex(oneLine, 'A subject is one line.')
      .nullish()
      .transform(blankIsNull),
    /** Of an email that the model writes: what goes out when it cannot. */
    body: templateInput(longestBody).nullish().transform(blankIsNull),
    /** What the model is to write about. */
    brief: z
      .string()
      .max(longestBrief, `At most ${longestBrief} characters.`)
      .nullish()
      .transform(blankIsNull),
    occasion: z.enum(stepOccasions, `One of ${stepOccasions.join(', ')}.`).nullish(),
    until: unused('Only a wait has a moment to wait for.'),
    title: unused('Only a task has a title; an email has a subject.'),
    branch: unused('Only a branch leads elsewhere.'),
  })
  .refine(({ writer, body }) => writer === 'ai' || body !== null, {
    path: ['body'],
    error: 'Write what this email says.',
  })
  .refine(({ writer, brief }) => writer !== 'ai' || brief !== null, {
    path: ['brief'],
    error: 'Say what the model is to write about.',
  });
