import { z } from 'zod';
import { IsoDuration } from '../sending/iso-duration.ts';
import { anyStepInput, unused } from './any-step-input.ts';
import { emailTextInput } from './email-text-input.ts';
import { stepOccasions, stepWriters } from './step-kind.ts';
import { StepVariantsInput } from './step-variants-input.ts';
import { faultOfText, issueOfText } from './text-fault.ts';

/** An email, as a client writes it. */
export const EmailStepInput = z
  .strictObject({
    ...anyStepInput,
    kind: z.literal('email'),
    writer: z.enum(stepWriters, 'Written by ai or template.').default('template'),
    delay: IsoDuration,
    ...emailTextInput,
    occasion: z.enum(stepOccasions, `One of ${stepOccasions.join(', ')}.`).nullish(),
    variants: StepVariantsInput.nullish(),
    until: unused('Only a wait has a moment to wait for.'),
    title: unused('Only a task has a title; an email has a subject.'),
    branch: unused('Only a branch leads elsewhere.'),
  })
  .superRefine((step, context) => {
    const others = step.variants?.others ?? [];
    for (const [index, text] of [step, ...others].entries()) {
      const fault = faultOfText(text, step.writer);
      if (!fault) continue;
      const place = index === 0 ? [] : ['variants', 'others', index - 1];
      context.addIssue(issueOfText(fault, place));
    }
  });
