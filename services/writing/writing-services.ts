import type { ApprovalsView } from '#domain/approval/approvals-view.ts';
import type { ApprovedView } from '#domain/approval/approved-view.ts';
import type { ApproveEmailInput } from '#domain/approval/approve-email-input.ts';
import type { ApproveEmailsInput } from '#domain/approval/approve-emails-input.ts';
import type { ListApprovalsInput } from '#domain/approval/list-approvals-input.ts';
import type { RewriteEmailInput } from '#domain/approval/rewrite-email-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { EmailRefInput } from '#domain/writing/email-ref-input.ts';
import type { EmailWritingView } from '#domain/writing/email-writing-view.ts';
import type { WritingUsageView } from '#domain/writing/writing-usage-view.ts';
import type { Verb } from '../context.ts';

/** What becomes of mails before they go out: who wrote them, at what cost, and who approves them. */
export type WritingServices = {
  approvals: {
    list: Verb<ListApprovalsInput, ApprovalsView>;
    approve: Verb<ApproveEmailInput, ContactView>;
    approveSeveral: Verb<ApproveEmailsInput, ApprovedView>;
    rewrite: Verb<RewriteEmailInput, ContactView>;
  };
  writing: {
    get: Verb<EmailRefInput, EmailWritingView>;
    getUsage: Verb<void, WritingUsageView>;
  };
};
