import { z } from 'zod';

export const EraseValuesInput = z.strictObject({
  /** Of a custom field, whether or not somebody said what its values are. */
  name: z.string().min(1).max(200),
});
export type EraseValuesInput = z.input<typeof EraseValuesInput>;
