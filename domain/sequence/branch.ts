import { z } from 'zod';

/** What a branch asks about the contact at the moment it is reached. */
export const BranchCondition = z.discriminatedUnion('kind', [
  /** They have answered a mail of this workspace, in this campaign or an earlier one. */
  z.strictObject({ kind: z.literal('replied') }),
  /** A field or custom column of the contact equals a text; case and outer spaces do not count. */
  z.strictObject({
    kind: z.literal('field'),
    field: z.string().trim().min(1, 'Name the field.').max(200),
    equals: z.string().max(1_000),
  }),
]);
export type BranchCondition = z.infer<typeof BranchCondition>;

/**
 * Where a branch leads. `next` = the step after it, `end` = the sequence is over, an id = that later
 * step, so that no contact ever goes round in a circle.
 */
export interface Branch {
  readonly condition: BranchCondition;
  readonly onTrue: BranchTarget;
  readonly onFalse: BranchTarget;
}
export type BranchTarget = 'next' | 'end' | { readonly stepId: string };
