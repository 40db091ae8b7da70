import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

export const ListApprovalsInput = z.strictObject({
  campaignId: z.string().optional(),
  contactId: z.string().optional(),
  ...pageInput,
});
export type ListApprovalsInput = z.input<typeof ListApprovalsInput>;
