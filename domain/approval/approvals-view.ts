import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { pageView } from '../shared/page-view.ts';
import { ApprovalView } from './approval-view.ts';

/** A page of mails that wait for a person. */
export const ApprovalsView = pageView(ApprovalView).extend({
  /** Of all that match. */
  total: z.number().int(),
  /** When they were counted. */
  asOf: InstantView,
});
export type ApprovalsView = z.infer<typeof ApprovalsView>;
