import { z } from 'zod';

export const BulkChangeRefInput = z.strictObject({ bulkChangeId: z.string() });
export type BulkChangeRefInput = z.input<typeof BulkChangeRefInput>;
