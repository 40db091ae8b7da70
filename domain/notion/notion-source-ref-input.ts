import { z } from 'zod';

export const NotionSourceRefInput = z.strictObject({ sourceId: z.string() });
export type NotionSourceRefInput = z.input<typeof NotionSourceRefInput>;
