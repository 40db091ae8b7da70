import { z } from 'zod';
import { BranchTargetView, BranchView } from './branch-view.ts';
import { anyStepInput, delayOrNone, noEmail, unused } from './any-step-input.ts';
import { isNoTime } from './is-no-time.ts';

/** A fork, as a client writes it: taken at once when the contact gets there. */
export const BranchStepInput = z.strictObject({
  ...anyStepInput,
  ...noEmail,
  kind: z.literal('branch'),
  delay: delayOrNone.refine(isNoTime, 'A branch takes no time: put a wait before it.'),
  branch: BranchView.extend({
    onTrue: BranchTargetView.default('next'),
    onFalse: BranchTargetView.default('next'),
  }),
  subject: unused('A branch sends nothing: put an email after it.'),
  body: unused('A branch sends nothing: put an email after it.'),
  brief: unused('A branch sends nothing: put an email after it.'),
  occasion: unused('Only an email has an occasion.'),
  variants: unused('Only an email has variants.'),
  until: unused('A branch takes no time: put a wait before it.'),
  title: unused('Only a task has a title.'),
});
