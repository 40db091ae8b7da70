import { z } from 'zod';

export const CustomFieldRefInput = z.strictObject({ customFieldId: z.string() });
export type CustomFieldRefInput = z.input<typeof CustomFieldRefInput>;
