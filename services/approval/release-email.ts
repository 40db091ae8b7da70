import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { ApprovalRow } from '#db/queries/approval/select-approvals.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { updateEmail } from '#db/queries/outbound-email/update-email.ts';
import { insertRevision } from '#db/queries/writing/insert-revision.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { moderateLocally } from '#domain/writing/moderate-text.ts';
import type { Change } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { editBodies, type EditedBodies } from './edit-bodies.ts';

export type ApprovalEdit = EditedBodies & { subject?: string | undefined };

/**
 * Puts an approved mail into its mailbox's queue, with the text a person gave it if they changed it. The
 * caller holds the contact.
 * @throws AppError invalid_input when it says nothing, or what no mail may say, or shows what is not there
 */
export async function releaseEmail(
  { tx, owe }: Pick<Change, 'tx' | 'owe'>,
  ctx: VerbContext,
  { email, enrollment }: ApprovalRow,
  edit: ApprovalEdit,
): Promise<{ isEdited: boolean }> {
  const { actor, workspaceId } = ctx.access;
  const now = ctx.clock();
  const isInThread = enrollment.threadId !== null && email.inReplyTo !== null;
  const subject = isInThread ? email.subject : (edit.subject ?? email.subject);
  const edited = await editBodies(tx, email, edit);
  const isEdited = subject !== email.subject || edited !== null;
  const blocked = moderateLocally(`${subject}\n${edited?.bodyText ?? email.bodyText}`);
  if (blocked) {
    const message = `This must not go out (${blocked.rule}): “${blocked.words}”.`;
    const field = edit.bodyHtml === undefined ? 'bodyText' : 'bodyHtml';
    throw new AppError('invalid_input', message, { details: { fields: { [field]: message } } });
  }
  await updateEmail(tx, email.id, {
    state: 'queued',
    dueAt: email.dueAt < now ? now : email.dueAt,
    approvedAt: now,
    approvedBy: actor,
    ...(isEdited && { subject, ...edited }),
  });
  if (isEdited) await insertRevision(tx, { emailId: email.id, source: 'person', actor });
  // The dispatcher replaces it by what really stands in the way.
  await setReason(tx, email.enrollmentId, { code: 'spacing', recheckAt: now });
  await recordContactEvent(tx, {
    workspaceId,
    contactId: email.contactId,
    enrollmentId: email.enrollmentId,
    type: 'email.approved',
    at: now,
    actor,
    data: { emailId: email.id, isEdited },
  });
  owe({ kind: 'poke_contact', enrollmentId: email.enrollmentId });
  owe({ kind: 'poke_mailbox', mailboxId: email.mailboxId });
  return { isEdited };
}
