import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

/** `limit` 0 = only the total. */
export const ListApprovalsInput = z.strictObject({
  campaignId: z.string().optional(),
  contactId: z.string().optional(),
  ...pageInput,
  limit: z.coerce.number().int().min(0).max(200).default(50),
});
export type ListApprovalsInput = z.input<typeof ListApprovalsInput>;
