import { z } from 'zod';

/** After every `size` mails in a row, the mailbox rests for `pauseMinutes`. */
export const Batch = z.strictObject({
  size: z.int('Give a whole number of mails.').min(1).max(1_000),
  pauseMinutes: z.int('Give whole minutes.').min(1).max(1_440, 'At most a day (1440 minutes).'),
});
export type Batch = z.infer<typeof Batch>;
