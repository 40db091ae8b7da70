import { inWorkspace } from '#db/in-workspace.ts';
import { countApprovals, listApprovals } from '#db/queries/approval/list-approvals.ts';
import { ApproveEmailsInput } from '#domain/approval/approve-emails-input.ts';
import type { ApprovedView } from '#domain/approval/approved-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { createTurns } from '#domain/shared/create-turns.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { isAsSeen } from './is-as-seen.ts';
import { lockApproval } from './lock-approval.ts';
import { releaseEmail } from './release-email.ts';

type Fate = 'approved' | 'gone' | 'refused';

/** Of those that match, in one call: as many as a person may wait for without a word. */
const batchSize = 50;
/** At the same time: fast for a person, polite to the database. */
const atOnce = 6;

/**
 * Lets several mails go out as they are, each for itself: one that is gone, or that says what no mail may
 * say, does not hold up the others.
 * @throws AppError forbidden; invalid_input
 */
export async function approveEmails(call: {
  ctx: VerbContext;
  input: ApproveEmailsInput;
}): Promise<ApprovedView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { emailIds, filter, ...seen } = parseInput(ApproveEmailsInput, call.input);
  const { askedUntil } = filter ?? seen;
  const { workspaceId } = ctx.access;
  const chosen = filter
    ? await inWorkspace(ctx.db, workspaceId, (tx) =>
        listApprovals(tx, { ...filter, after: null, limit: batchSize }),
      ).then((rows) => rows.map(({ email }) => email.id))
    : (emailIds ?? []);
  const inTurn = createTurns(atOnce);
  const fates = await Promise.all(
    Array.from(new Set(chosen), async (emailId) => ({
      emailId,
      fate: await inTurn(() => approve(ctx, emailId, askedUntil)),
    })),
  );
  const idsOf = (wanted: Fate) =>
    fates.flatMap(({ emailId, fate }) => (fate === wanted ? [emailId] : []));
  const remaining = filter
    ? await inWorkspace(ctx.db, workspaceId, (tx) => countApprovals(tx, filter))
    : 0;
  return {
    approved: idsOf('approved'),
    gone: idsOf('gone'),
    refused: idsOf('refused'),
    remaining,
  };
}

async function approve(
  ctx: VerbContext,
  emailId: string,
  askedUntil: Date | undefined,
): Promise<Fate> {
  try {
    return await changeWorkspace(ctx, async (change) => {
      const waiting = await lockApproval(change.tx, emailId);
      if (!waiting || !isAsSeen(waiting, askedUntil)) return 'gone';
      await releaseEmail(change, ctx, waiting, {});
      await change.audit('approveEmail', waiting.email.contactId, { emailId, isEdited: false });
      return 'approved';
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'invalid_input') return 'refused';
    // Its contact is in the trash, or erased.
    if (error.code === 'not_found') return 'gone';
    throw error;
  }
}
