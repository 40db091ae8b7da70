import { z } from 'zod';
import { StepInput } from './step-input.ts';

const mostSteps = 20;

/** A whole sequence, in the order of sending. */
export const StepsInput = z
  .array(StepInput)
  .min(1, 'Write at least one email.')
  .max(mostSteps, `A sequence has at most ${mostSteps} emails.`)
  .refine((steps) => steps[0]?.subject !== null, {
    path: [0, 'subject'],
    error: 'The first email needs a subject.',
  });
