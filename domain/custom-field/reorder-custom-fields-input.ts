import { z } from 'zod';

export const ReorderCustomFieldsInput = z.strictObject({
  /** In the order wanted; those left out follow as they were. */
  customFieldIds: z.array(z.string()).min(1).max(1_000),
});
export type ReorderCustomFieldsInput = z.input<typeof ReorderCustomFieldsInput>;
