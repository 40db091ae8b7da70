import { z } from 'zod';
import { pullIntervals } from './pull-interval.ts';

export const UpdateNotionSourceInput = z.strictObject({
  sourceId: z.string(),
  pullEvery: z.enum(pullIntervals).nullable(),
});
export type UpdateNotionSourceInput = z.input<typeof UpdateNotionSourceInput>;
