import { z } from 'zod';
import { IsoDuration } from '../sending/iso-duration.ts';
import { blankIsNull } from './blank-is-null.ts';
import { anyStepInput, unused } from './any-step-input.ts';
import { oneLine, templateInput } from './template-input.ts';

/** Characters. */
const longestSubject = 300;
const longestBody = 50_000;
const longestBrief = 5_000;

/** An email, as a client writes it. */
export const EmailStepInput = z.strictObject({
  ...anyStepInput,
  kind: z.literal('email'),
  delay: IsoDuration,
  /** Left out on a follow-up: the thread's. */
  subject: templateInput(longestSubject)
    .regex(oneLine, 'A subject is one line.')
    .nullish()
    .transform(blankIsNull),
  body: templateInput(longestBody).regex(/\S/, 'Write what this email says.'),
  brief: z
    .string()
    .max(longestBrief, `At most ${longestBrief} characters.`)
    .nullish()
    .transform(blankIsNull),
  until: unused('Only a wait has a moment to wait for.'),
  title: unused('Only a task has a title; an email has a subject.'),
  branch: unused('Only a branch leads elsewhere.'),
});
