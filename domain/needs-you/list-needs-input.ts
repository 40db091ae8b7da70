import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

/** `limit` 0 = only the total. */
export const ListNeedsInput = z.strictObject({
  ...pageInput,
  limit: z.coerce.number().int().min(0).max(200).default(50),
});
export type ListNeedsInput = z.input<typeof ListNeedsInput>;
