import { z } from 'zod';

export const RestoreContactsInput = z.strictObject({
  contactIds: z.array(z.string()).min(1).max(10_000),
});
export type RestoreContactsInput = z.input<typeof RestoreContactsInput>;
