import { z } from 'zod';

export const ApproveEmailsInput = z.strictObject({
  emailIds: z.array(z.string()).min(1).max(200, 'At most 200 at once.'),
});
export type ApproveEmailsInput = z.input<typeof ApproveEmailsInput>;
