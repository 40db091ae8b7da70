import { z } from 'zod';
import { ReasonInputs } from '../sending/reason-view.ts';
import { reasonCodes } from '../sending/reason-code.ts';
import { InstantView } from '../shared/instant-view.ts';

/** The full answer to "why is nothing sent to this contact, and what comes next?". */
export const ContactExplanationView = z.object({
  code: z.enum(reasonCodes),
  inputs: ReasonInputs,
  recheckAt: InstantView.nullable(),
  sentence: z.string(),
  next: z
    .object({
      /** 1 = first step of the sequence. */
      step: z.number().int(),
      /** task: a person has to do something first. */
      kind: z.enum(['email', 'task']),
      at: InstantView.nullable(),
      mailboxId: z.string().nullable(),
    })
    .optional(),
  workflowId: z.string().nullable(),
  temporalUiUrl: z.string().nullable(),
});
export type ContactExplanationView = z.infer<typeof ContactExplanationView>;
