import { z } from 'zod';

export const RestoredContactsView = z.object({
  restored: z.number().int(),
  /** Whose address belongs to another contact by now, or who is not in the trash. */
  left: z.number().int(),
});
export type RestoredContactsView = z.infer<typeof RestoredContactsView>;
