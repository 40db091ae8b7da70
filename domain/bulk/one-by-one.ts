import type { BulkAction } from './bulk-action.ts';

const oneByOne = ['pause', 'resume', 'delete'] as const;
/** Actions that change whether somebody is mailed, and so need the locks of each contact's sending. */
export type OneByOne = (typeof oneByOne)[number];

/** Actions about what contacts are told apart by. */
export type LabelAction = Exclude<BulkAction, OneByOne | 'enroll'>;

export function isOneByOne(action: BulkAction): action is OneByOne {
  return oneByOne.some((each) => each === action);
}
