import { z } from 'zod';
import { stepChanges } from './sequence-edit.ts';

const count = z.number().int();

/** What an edit of the sequence would mean for the people in the campaign. */
export const SequenceImpactView = z.object({
  steps: z.array(
    z.object({
      /** null = a new step. */
      id: z.string().nullable(),
      /** In the new sequence, 0 = first; null = removed. */
      position: z.number().int().nullable(),
      change: z.enum(stepChanges),
      /** Who is in the campaign and has not passed it: they will get it as it then is. */
      willGet: count,
      /** Who is past its place, with those who have finished. */
      passed: count,
      /** For whom it is the next step at this moment; what is written of it and not sent is written anew or dropped. */
      underWay: count,
    }),
  ),
  sentence: z.string(),
});
export type SequenceImpactView = z.infer<typeof SequenceImpactView>;
