import { z } from 'zod';

export const ListRefInput = z.strictObject({ listId: z.string() });
export type ListRefInput = z.input<typeof ListRefInput>;
