import type { Transaction } from '#db/client.ts';
import { findCampaignHeldStill } from '#db/queries/campaign/find-campaign.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { lockMailbox } from '#db/queries/dispatch/lock-mailbox.ts';
import {
  findOpenEnrollment,
  type OpenEnrollment,
} from '#db/queries/enrollment/find-open-enrollment.ts';
import { listImmovable, moveEnrollments } from '#db/queries/enrollment/move-enrollments.ts';
import { MoveMailboxInput } from '#domain/contact/move-mailbox-input.ts';
import type { MovedContactView } from '#domain/contact/moved-contact-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { checkMoveTarget } from '../campaign/check-move-target.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { lockContact } from './lock-contact.ts';
import { viewContact } from './view-contact.ts';

/**
 * Lets the contact's mail go out from another mailbox of its campaign. Its thread stays behind: the next
 * mail begins a new one, and what was written is written anew. Idempotent.
 * @throws AppError forbidden; not_found; conflict while not admitted, or while its mail is with the
 * provider or uncertain; precondition_failed for a mailbox that the campaign cannot send from
 */
export async function moveMailbox(call: {
  ctx: VerbContext;
  input: MoveMailboxInput;
}): Promise<MovedContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId, mailboxId } = parseInput(MoveMailboxInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const { enrollment, fromMailboxId } = await lockMovable(tx, contactId);
    const { id: enrollmentId, campaignId } = enrollment;
    await findCampaignHeldStill(tx, campaignId);
    await checkMoveTarget(tx, { campaignId, mailboxId });
    const view = async (startsNewThread: boolean) => ({
      ...viewContact(await getContactOverview(tx, contactId)),
      startsNewThread,
    });
    if (fromMailboxId === mailboxId) return view(false);
    const move = { campaignId, fromMailboxId, contactId };
    await refuseImmovable(tx, move);
    const [moved] = await moveEnrollments(tx, {
      ...move,
      toMailboxId: mailboxId,
      now: ctx.clock(),
    });
    const startsNewThread = moved?.startsNewThread === true;
    owe({ kind: 'poke_contact', enrollmentId });
    owe({ kind: 'poke_mailbox', mailboxId: fromMailboxId });
    owe({ kind: 'poke_mailbox', mailboxId });
    const data = { fromMailboxId, toMailboxId: mailboxId, startsNewThread };
    await recordContactEvent(tx, {
      workspaceId,
      contactId,
      enrollmentId,
      type: 'contact.moved',
      at: ctx.clock(),
      actor,
      data,
    });
    await audit('moveMailbox', contactId, data);
    return view(startsNewThread);
  });
}

/** The mailbox is held alone before the contact is locked, as in `lockSending`. */
async function lockMovable(
  tx: Transaction,
  contactId: string,
): Promise<{ enrollment: OpenEnrollment; fromMailboxId: string }> {
  const before = await findOpenEnrollment(tx, contactId);
  if (before?.mailboxId) await lockMailbox(tx, before.mailboxId);
  const { enrollment } = await lockContact(tx, contactId);
  if (enrollment?.state !== 'active' || enrollment.mailboxId === null) {
    throw new AppError('conflict', 'The contact writes from no mailbox at present.');
  }
  if (enrollment.mailboxId !== before?.mailboxId) {
    throw new AppError('conflict', 'The contact was moved at the same moment: look again.');
  }
  return { enrollment, fromMailboxId: enrollment.mailboxId };
}

async function refuseImmovable(tx: Transaction, move: Parameters<typeof listImmovable>[1]) {
  const [immovable] = await listImmovable(tx, move);
  if (!immovable) return;
  const isSending = immovable.code === 'sending';
  throw new AppError(
    'conflict',
    isSending
      ? 'The mail is being sent right now.'
      : 'Nobody can tell whether this mail went out: look first.',
  );
}
