import { z } from 'zod';
import { BranchCondition } from './branch.ts';

/** `next` = the step after the branch, `end` = the sequence is over, a number = that later step, 0 = first. */
export const BranchTargetView = z.union([z.enum(['next', 'end']), z.int().min(0)], {
  error: 'Lead to "next", "end" or the position of a later step.',
});
export type BranchTargetView = z.infer<typeof BranchTargetView>;

/** A branch as the API shows it: targets by position. */
export const BranchView = z.strictObject({
  condition: BranchCondition,
  onTrue: BranchTargetView,
  onFalse: BranchTargetView,
});
export type BranchView = z.infer<typeof BranchView>;
