import { z } from 'zod';
import { sequenceFaults } from './sequence-faults.ts';
import { StepInput } from './step-input.ts';

/** Nobody writes as many by hand: it keeps a runaway program from filling the database. */
const mostSteps = 200;

/** A whole sequence, in its order. */
export const StepsInput = z
  .array(StepInput)
  .max(mostSteps, `A sequence has at most ${mostSteps} steps.`)
  .superRefine((steps, context) => {
    for (const { path, message } of sequenceFaults(steps)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });
