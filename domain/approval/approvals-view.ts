import { z } from 'zod';
import { pageView } from '../shared/page-view.ts';
import { ApprovalView } from './approval-view.ts';

/** A page of mails that wait for a person; `total` counts all of them. */
export const ApprovalsView = pageView(ApprovalView).extend({ total: z.number().int() });
export type ApprovalsView = z.infer<typeof ApprovalsView>;
