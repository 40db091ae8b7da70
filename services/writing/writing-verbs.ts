import { approveEmail } from '../approval/approve-email.ts';
import { approveEmails } from '../approval/approve-emails.ts';
import { listApprovals } from '../approval/list-approvals.ts';
import { rewriteEmail } from '../approval/rewrite-email.ts';
import type { Bind } from '../bind.ts';
import { getEmailWriting } from './get-email-writing.ts';
import { getWritingUsage } from './get-writing-usage.ts';
import type { WritingServices } from './writing-services.ts';

export const writingVerbs = (verb: Bind): WritingServices => ({
  approvals: {
    list: verb(listApprovals),
    approve: verb(approveEmail),
    approveSeveral: verb(approveEmails),
    rewrite: verb(rewriteEmail),
  },
  writing: { get: verb(getEmailWriting), getUsage: verb(getWritingUsage) },
});
