import { z } from 'zod';

export const CreateListInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
});
export type CreateListInput = z.input<typeof CreateListInput>;
