import { z } from 'zod';

export const ImportRefInput = z.strictObject({ importId: z.string() });
export type ImportRefInput = z.input<typeof ImportRefInput>;
