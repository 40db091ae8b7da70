import { z } from 'zod';

export const SegmentRefInput = z.strictObject({ segmentId: z.string() });
export type SegmentRefInput = z.input<typeof SegmentRefInput>;
