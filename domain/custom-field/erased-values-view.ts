import { z } from 'zod';

export const ErasedValuesView = z.object({
  /** Contacts that had a value. */
  contacts: z.number().int(),
});
export type ErasedValuesView = z.infer<typeof ErasedValuesView>;
