import { z } from 'zod';

export const SavedViewRefInput = z.strictObject({ savedViewId: z.string() });
export type SavedViewRefInput = z.input<typeof SavedViewRefInput>;
