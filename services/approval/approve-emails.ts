import { ApproveEmailsInput } from '#domain/approval/approve-emails-input.ts';
import type { ApprovedView } from '#domain/approval/approved-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockApproval } from './lock-approval.ts';
import { releaseEmail } from './release-email.ts';

/**
 * Lets several mails go out as they are, each for itself: one that is gone does not hold up the others.
 * @throws AppError forbidden; invalid_input; not_found
 */
export async function approveEmails(call: {
  ctx: VerbContext;
  input: ApproveEmailsInput;
}): Promise<ApprovedView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { emailIds } = parseInput(ApproveEmailsInput, call.input);
  const approved: string[] = [];
  const gone: string[] = [];
  for (const emailId of new Set(emailIds)) {
    const isApproved = await changeWorkspace(ctx, async (change) => {
      const waiting = await lockApproval(change.tx, emailId);
      if (!waiting) return false;
      await releaseEmail(change, ctx, waiting, {});
      await change.audit('approveEmail', waiting.email.contactId, { emailId, isEdited: false });
      return true;
    });
    (isApproved ? approved : gone).push(emailId);
  }
  return { approved, gone };
}
