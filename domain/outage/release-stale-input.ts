import { z } from 'zod';
import { staleActions } from './stale-action.ts';

export const ReleaseStaleInput = z.strictObject({
  contactId: z.string(),
  action: z.enum(staleActions),
});
export type ReleaseStaleInput = z.input<typeof ReleaseStaleInput>;
