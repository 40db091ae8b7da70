import { z } from 'zod';
import { SegmentCondition } from './segment-condition.ts';

export const CreateSegmentInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  condition: SegmentCondition,
});
export type CreateSegmentInput = z.input<typeof CreateSegmentInput>;
