import { z } from 'zod';

export const ContactRefInput = z.strictObject({ contactId: z.string() });
export type ContactRefInput = z.input<typeof ContactRefInput>;
