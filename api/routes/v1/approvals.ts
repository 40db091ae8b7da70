import { ApproveEmailInput } from '#domain/approval/approve-email-input.ts';
import { ApproveEmailsInput } from '#domain/approval/approve-emails-input.ts';
import { ApprovedView } from '#domain/approval/approved-view.ts';
import { ListApprovalsInput } from '#domain/approval/list-approvals-input.ts';
import { RewriteEmailInput } from '#domain/approval/rewrite-email-input.ts';
import { EmailRefInput } from '#domain/writing/email-ref-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Writing';

/** Mails before they go out: what they say and why, and who lets them go. */
export function approvalRoutes(services: Services): Route[] {
  return [...queueRoutes(services), ...writingRoutes(services)];
}

function queueRoutes({ approvals }: Services): Route[] {
  return [
    defineRoute({
      tag,
      method: 'get',
      path: '/approvals',
      summary: 'List the mails that wait for a person, the longest waiting first',
      input: ListApprovalsInput,
      output: components.Approvals,
      status: 200,
      call: approvals.list,
    }),
    defineRoute({
      tag,
      method: 'post',
      path: '/approvals/approve',
      summary: 'Let several mails go out as they are',
      input: ApproveEmailsInput,
      output: ApprovedView,
      status: 200,
      call: approvals.approveSeveral,
    }),
    defineRoute({
      tag,
      method: 'post',
      path: '/emails/{emailId}/approve',
      summary: 'Let a mail go out, as it is or as changed here',
      input: ApproveEmailInput,
      output: components.Contact,
      status: 200,
      call: approvals.approve,
    }),
    defineRoute({
      tag,
      method: 'post',
      path: '/emails/{emailId}/rewrite',
      summary: 'Have a mail written again, as asked here',
      input: RewriteEmailInput,
      output: components.Contact,
      status: 200,
      call: approvals.rewrite,
    }),
  ];
}

function writingRoutes({ writing }: Services): Route[] {
  return [
    defineRoute({
      tag,
      method: 'get',
      path: '/emails/{emailId}/writing',
      summary: 'Why a mail says what it says: prompts, answers, costs, edits',
      input: EmailRefInput,
      output: components.EmailWriting,
      status: 200,
      call: writing.get,
    }),
    {
      tag,
      method: 'get',
      path: '/writing/usage',
      summary: 'What the language model has cost, and how much it may',
      input: null,
      output: components.WritingUsage,
      status: 200,
      call: writing.getUsage,
    },
  ];
}
