import { z } from 'zod';
import { bulkActions } from './bulk-action.ts';

export const BulkChangeView = z.object({
  /** To undo it by. */
  id: z.string(),
  action: z.enum(bulkActions),
  /** Contacts that are different now; who was so already, or may not be changed now, is left out. */
  changed: z.number().int(),
});
export type BulkChangeView = z.infer<typeof BulkChangeView>;
