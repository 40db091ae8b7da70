import { z } from 'zod';

export const EmailRefInput = z.strictObject({ emailId: z.string() });
export type EmailRefInput = z.input<typeof EmailRefInput>;
