import { z } from 'zod';
import { BranchStepInput } from './branch-step-input.ts';
import { EmailStepInput } from './email-step-input.ts';
import { TaskStepInput } from './task-step-input.ts';
import { WaitStepInput } from './wait-step-input.ts';

/** One step of a sequence, as a client writes it; read, it has every field, null where its kind has none. */
export const StepInput = z
  .discriminatedUnion('kind', [EmailStepInput, WaitStepInput, TaskStepInput, BranchStepInput], {
    error: 'A step is of kind email, wait, task or branch.',
  })
  .transform(({ id, ...step }) => ({
    ...(id !== undefined && { id }),
    kind: step.kind,
    delay: step.delay,
    dayCount: step.dayCount,
    subject: step.subject ?? null,
    body: step.body ?? null,
    brief: step.brief ?? null,
    format: step.format,
    attachmentIds: step.attachmentIds,
    occasion: step.occasion ?? null,
    writer: step.writer,
    variants: step.variants ?? null,
    until: step.until ?? null,
    title: step.title ?? null,
    branch: step.branch ?? null,
  }));
export type StepInput = z.output<typeof StepInput>;
