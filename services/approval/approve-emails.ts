import { inWorkspace } from '#db/in-workspace.ts';
import { countApprovals, listApprovals } from '#db/queries/approval/list-approvals.ts';
import { ApproveEmailsInput } from '#domain/approval/approve-emails-input.ts';
import type { ApprovedView } from '#domain/approval/approved-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockApproval } from './lock-approval.ts';
import { releaseEmail } from './release-email.ts';

type Fate = 'approved' | 'gone' | 'refused';

/** As many as a person may wait for. */
const mostAtOnce = 200;

/**
 * Lets several mails go out as they are, each for itself: one that is gone, or that says what no mail may
 * say, does not hold up the others.
 * @throws AppError forbidden; invalid_input; not_found
 */
export async function approveEmails(call: {
  ctx: VerbContext;
  input: ApproveEmailsInput;
}): Promise<ApprovedView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { emailIds, filter } = parseInput(ApproveEmailsInput, call.input);
  const { workspaceId } = ctx.access;
  const chosen = filter
    ? await inWorkspace(ctx.db, workspaceId, (tx) =>
        listApprovals(tx, { ...filter, after: null, limit: mostAtOnce }),
      ).then((rows) => rows.map(({ email }) => email.id))
    : (emailIds ?? []);
  const ids: Record<Fate, string[]> = { approved: [], gone: [], refused: [] };
  for (const emailId of new Set(chosen)) ids[await approve(ctx, emailId)].push(emailId);
  const remaining = filter
    ? await inWorkspace(ctx.db, workspaceId, (tx) => countApprovals(tx, filter))
    : 0;
  return { ...ids, remaining };
}

async function approve(ctx: VerbContext, emailId: string): Promise<Fate> {
  try {
    return await changeWorkspace(ctx, async (change) => {
      const waiting = await lockApproval(change.tx, emailId);
      if (!waiting) return 'gone';
      await releaseEmail(change, ctx, waiting, {});
      await change.audit('approveEmail', waiting.email.contactId, { emailId, isEdited: false });
      return 'approved';
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid_input') return 'refused';
    throw error;
  }
}
