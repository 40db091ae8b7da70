import { z } from 'zod';

/** `at`: when the next step is due, in the future; to send now there is a call of its own. */
export const RescheduleContactInput = z.strictObject({
  contactId: z.string(),
  at: z.iso.datetime({ offset: true }),
});
export type RescheduleContactInput = z.input<typeof RescheduleContactInput>;
