import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { reasonCodes } from './reason-code.ts';

export const ReasonInputs = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Why a contact is not being sent to right now. */
export const ReasonView = z.object({
  code: z.enum(reasonCodes),
  inputs: ReasonInputs,
  /** When it is looked at again; left out when only an event changes it. */
  recheckAt: InstantView.optional(),
  /** The same in words. */
  sentence: z.string(),
});
export type ReasonView = z.infer<typeof ReasonView>;
