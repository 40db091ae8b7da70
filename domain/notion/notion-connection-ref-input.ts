import { z } from 'zod';

export const NotionConnectionRefInput = z.strictObject({ connectionId: z.string() });
export type NotionConnectionRefInput = z.input<typeof NotionConnectionRefInput>;
