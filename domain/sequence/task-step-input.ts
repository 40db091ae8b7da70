import { z } from 'zod';
import { anyStepInput, delayOrNone, noEmail, unused } from './any-step-input.ts';
import { blankIsNull } from './blank-is-null.ts';
import { oneLine, templateInput } from './template-input.ts';

/** Characters. */
const longestTitle = 300;
const longestDetails = 5_000;

/** Something a person does before the sequence goes on, as a client writes it. */
export const TaskStepInput = z.strictObject({
  ...anyStepInput,
  ...noEmail,
  kind: z.literal('task'),
  delay: delayOrNone,
  title: templateInput(longestTitle)
    .regex(/\S/, 'Say what is to be done.')
    .regex(oneLine, 'A title is one line.'),
  /** The details. */
  body: templateInput(longestDetails).nullish().transform(blankIsNull),
  subject: unused('A task has a title; only an email has a subject.'),
  brief: unused('Only an email has a brief.'),
  occasion: unused('Only an email has an occasion.'),
  variants: unused('Only an email has variants.'),
  until: unused('Only a wait has a moment to wait for.'),
  branch: unused('Only a branch leads elsewhere.'),
});
