import type { Transaction } from '#db/client.ts';
import { insertContactEvents } from '#db/queries/contact-event/insert-contact-events.ts';
import { findCampaignHeldStill } from '#db/queries/campaign/find-campaign.ts';
import { lockMailbox } from '#db/queries/dispatch/lock-mailbox.ts';
import {
  listImmovable,
  moveEnrollments,
  type MovedEnrollment,
} from '#db/queries/enrollment/move-enrollments.ts';
import type { ReplacedMailboxView } from '#domain/campaign/replaced-mailbox-view.ts';
import { ReplaceMailboxInput } from '#domain/campaign/replace-mailbox-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { checkMoveTarget } from './check-move-target.ts';

/**
 * Moves everybody of a campaign who writes from one mailbox to another: what to do about a mailbox that
 * will not come back. Whose mail is with the provider at that moment, or uncertain, stays and is named.
 * Idempotent.
 * @throws AppError forbidden; invalid_input for the same mailbox twice; not_found; precondition_failed
 * for a mailbox that the campaign cannot send from
 */
export async function replaceMailbox(call: {
  ctx: VerbContext;
  input: ReplaceMailboxInput;
}): Promise<ReplacedMailboxView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { campaignId, fromMailboxId, toMailboxId } = parseInput(ReplaceMailboxInput, call.input);
  if (fromMailboxId === toMailboxId) {
    throw new AppError('invalid_input', 'Name two different mailboxes.');
  }
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    if (!(await lockMailbox(tx, fromMailboxId))) throw notFound('mailbox');
    if (!(await findCampaignHeldStill(tx, campaignId))) throw notFound('campaign');
    await checkMoveTarget(tx, { campaignId, mailboxId: toMailboxId });
    const move = { campaignId, fromMailboxId, toMailboxId, now: ctx.clock() };
    const moved = await moveEnrollments(tx, move);
    const left = await listImmovable(tx, move);
    const newThreads = moved.filter(({ startsNewThread }) => startsNewThread).length;
    if (moved.length > 0) {
      await tellTimelines(tx, ctx, { fromMailboxId, toMailboxId }, moved);
      await announce('contact.changed', null);
      await announce('campaign.changed', campaignId);
      await audit('replaceMailbox', campaignId, {
        fromMailboxId,
        toMailboxId,
        moved: moved.length,
      });
      for (const { id, isWritten } of moved) {
        if (isWritten) owe({ kind: 'poke_contact', enrollmentId: id });
      }
      owe({ kind: 'poke_mailbox', mailboxId: fromMailboxId });
      owe({ kind: 'poke_mailbox', mailboxId: toMailboxId });
    }
    return { moved: moved.length, newThreads, left };
  });
}

async function tellTimelines(
  tx: Transaction,
  { access, clock }: VerbContext,
  between: { fromMailboxId: string; toMailboxId: string },
  moved: readonly MovedEnrollment[],
): Promise<void> {
  const { workspaceId, actor } = access;
  for (const startsNewThread of [true, false]) {
    const data = { ...between, startsNewThread };
    const event = { workspaceId, type: 'contact.moved', at: clock(), actor, data };
    const whom = moved
      .filter((each) => each.startsNewThread === startsNewThread)
      .map(({ id, contactId }) => ({ enrollmentId: id, contactId }));
    await insertContactEvents(tx, event, whom);
  }
}
