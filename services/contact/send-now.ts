import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { OpenEnrollment } from '#db/queries/enrollment/find-open-enrollment.ts';
import { updateEnrollment } from '#db/queries/enrollment/update-enrollment.ts';
import { updateEmail } from '#db/queries/outbound-email/update-email.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { getNextStep, type NextStep } from './get-next-step.ts';
import { getSendable } from './get-sendable.ts';
import { lockContact } from './lock-contact.ts';
import { viewContact } from './view-contact.ts';

/**
 * Puts the contact's next mail before all others of its mailbox, still inside caps and window, and leaves
 * out the waits before it. A mail
 * that the provider had refused is tried again. Idempotent.
 * @throws AppError forbidden; not_found; conflict while paused, not admitted, uncertain, before a task or without a
 * next step
 */
export async function sendNow(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId } = parseInput(ContactRefInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const enrollment = await getSendable(tx, await lockContact(tx, contactId));
    const { step, email } = await getNextStep(tx, enrollment, ctx.clock());
    if (step.kind === 'task')
      throw new AppError('conflict', 'A task comes next: it has to be done.');
    const isNew = await hurry(tx, { enrollment, step, email }, ctx.clock());
    owe({ kind: 'poke_contact', enrollmentId: enrollment.id });
    if (enrollment.mailboxId) owe({ kind: 'poke_mailbox', mailboxId: enrollment.mailboxId });
    if (isNew) {
      const data = { step: step.position + 1 };
      await recordContactEvent(tx, {
        workspaceId,
        contactId,
        enrollmentId: enrollment.id,
        type: 'send.requested',
        at: ctx.clock(),
        actor,
        data,
      });
      await audit('sendNow', contactId, data);
    }
    return viewContact(await getContactOverview(tx, contactId));
  });
}

/** @returns false when it was asked for before */
async function hurry(
  tx: Transaction,
  { enrollment, step, email }: NextStep & { enrollment: OpenEnrollment },
  now: Date,
): Promise<boolean> {
  const isStale = enrollment.staleSince !== null;
  if (!email || email.state === 'draft') {
    const isWaiting = enrollment.nextDueAt !== null && enrollment.nextDueAt > now;
    if (!isWaiting && !isStale) return false;
    await updateEnrollment(tx, enrollment.id, {
      nextPosition: step.position,
      nextDueAt: now,
      rescheduledAt: now,
      staleSince: null,
      recheckAt: now,
    });
    return true;
  }
  if (email.state === 'unknown') {
    throw new AppError('conflict', 'Nobody can tell whether this mail went out: look first.');
  }
  const isRefused = email.state === 'failed';
  if (email.sendNow && !isRefused && !isStale) return false;
  if (isStale) await releaseStale(tx, enrollment.id, now);
  await updateEmail(tx, email.id, {
    sendNow: true,
    ...((isRefused || isStale) && { state: 'queued' }),
    ...(isRefused && { providerDraftId: null }),
  });
  return true;
}

/** A person has decided; the dispatcher writes what stands in the way from here on. */
async function releaseStale(tx: Transaction, enrollmentId: string, now: Date): Promise<void> {
  await updateEnrollment(tx, enrollmentId, {
    staleSince: null,
    reasonCode: 'spacing',
    reasonInputs: {},
    recheckAt: now,
  });
}
