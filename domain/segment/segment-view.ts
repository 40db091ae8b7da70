import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { SegmentCondition } from './segment-condition.ts';

export const SegmentView = z.object({
  id: z.string(),
  name: z.string(),
  condition: SegmentCondition,
  createdAt: InstantView,
  updatedAt: InstantView,
});
export type SegmentView = z.infer<typeof SegmentView>;
