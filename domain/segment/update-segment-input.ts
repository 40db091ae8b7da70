import { z } from 'zod';
import { SegmentCondition } from './segment-condition.ts';

/** What is left out stays as it is. */
export const UpdateSegmentInput = z.strictObject({
  segmentId: z.string(),
  name: z.string().trim().min(1).max(100).optional(),
  condition: SegmentCondition.optional(),
});
export type UpdateSegmentInput = z.input<typeof UpdateSegmentInput>;
