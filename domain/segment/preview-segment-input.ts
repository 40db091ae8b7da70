import { z } from 'zod';
import { SegmentCondition } from './segment-condition.ts';

export const PreviewSegmentInput = z.strictObject({ condition: SegmentCondition });
export type PreviewSegmentInput = z.input<typeof PreviewSegmentInput>;
