import { z } from 'zod';

export const TagRefInput = z.strictObject({ tagId: z.string() });
export type TagRefInput = z.input<typeof TagRefInput>;
