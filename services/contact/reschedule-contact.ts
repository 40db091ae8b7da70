import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { OpenEnrollment } from '#db/queries/enrollment/find-open-enrollment.ts';
import { updateEnrollment } from '#db/queries/enrollment/update-enrollment.ts';
import type { OutboundEmailRow } from '#db/queries/outbound-email/lock-email-of-step.ts';
import { releaseSlot } from '#db/queries/outbound-email/release-slot.ts';
import { updateEmail } from '#db/queries/outbound-email/update-email.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { RescheduleContactInput } from '#domain/contact/reschedule-contact-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { getNextStep, type NextStep } from './get-next-step.ts';
import { getSendable } from './get-sendable.ts';
import { lockContact } from './lock-contact.ts';
import { viewContact } from './view-contact.ts';

/** A year typed wrong is noticed here, not when nothing is sent. */
const farthestMs = 366 * dayMs;

/**
 * Makes the contact's next email or task due exactly then, earlier or later, still inside caps and
 * window, and leaves out the waits before it; a slot it holds is given back. The database decides and the workflow is poked, which takes effect at
 * the commit: an Update would add a wait for a worker and nothing else. Idempotent.
 * @throws AppError forbidden; invalid_input for a time that has passed; not_found; conflict while
 * paused, not admitted, waiting for a person, uncertain or without a next step
 */
export async function rescheduleContact(call: {
  ctx: VerbContext;
  input: RescheduleContactInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId, at } = parseInput(RescheduleContactInput, call.input);
  const dueAt = getDueAt(at, ctx.clock());
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const enrollment = await getSendable(tx, await lockContact(tx, contactId));
    const { step, email } = await getNextStep(tx, enrollment, ctx.clock());
    refuseUndecided(enrollment, email);
    const isNew = !isDueAlready({ enrollment, email }, dueAt);
    if (isNew) await makeDue(tx, { enrollment, step, email }, { dueAt, now: ctx.clock() });
    owe({ kind: 'poke_contact', enrollmentId: enrollment.id });
    if (enrollment.mailboxId) owe({ kind: 'poke_mailbox', mailboxId: enrollment.mailboxId });
    if (isNew) {
      const data = { step: step.position + 1, at: dueAt.toISOString() };
      await recordContactEvent(tx, {
        workspaceId,
        contactId,
        enrollmentId: enrollment.id,
        type: 'step.rescheduled',
        at: ctx.clock(),
        actor,
        data,
      });
      await audit('rescheduleContact', contactId, data);
    }
    return viewContact(await getContactOverview(tx, contactId));
  });
}

function getDueAt(at: string, now: Date): Date {
  const dueAt = new Date(at);
  const isPast = dueAt <= now;
  if (!isPast && dueAt.getTime() - now.getTime() <= farthestMs) return dueAt;
  const message = isPast ? 'This time has passed: use send now.' : 'At most a year ahead.';
  throw new AppError('invalid_input', message, { details: { fields: { at: message } } });
}

function refuseUndecided(enrollment: OpenEnrollment, email: OutboundEmailRow | null): void {
  if (email?.state === 'unknown') {
    throw new AppError('conflict', 'Nobody can tell whether this mail went out: look first.');
  }
  const isUnapproved = email?.state === 'awaiting_approval' && !enrollment.staleSince;
  if (isUnapproved || enrollment.reasonCode === 'awaiting_approval') {
    throw new AppError('conflict', 'The contact waits for what you have to do first.');
  }
}

function isDueAlready(
  { enrollment, email }: Pick<NextStep, 'email'> & { enrollment: OpenEnrollment },
  dueAt: Date,
): boolean {
  const isSame = (at: Date | null) => at?.getTime() === dueAt.getTime();
  if (email && (!isSame(email.dueAt) || email.sendNow || email.state === 'failed')) return false;
  return isSame(enrollment.nextDueAt) && enrollment.rescheduledAt !== null;
}

async function makeDue(
  tx: Transaction,
  { enrollment, step, email }: NextStep & { enrollment: OpenEnrollment },
  on: { dueAt: Date; now: Date },
) {
  await updateEnrollment(tx, enrollment.id, {
    nextPosition: step.position,
    nextDueAt: on.dueAt,
    rescheduledAt: on.now,
    staleSince: null,
    reasonCode: 'waiting_delay',
    reasonInputs: {},
    recheckAt: on.dueAt,
  });
  if (!email) return;
  await releaseSlot(tx, email.id);
  const isRefused = email.state === 'failed';
  const isHeldBack = isRefused || email.state === 'awaiting_approval';
  await updateEmail(tx, email.id, {
    dueAt: on.dueAt,
    sendNow: false,
    ...((isHeldBack || email.state === 'granted') && { state: 'queued' }),
    ...(isRefused && { providerDraftId: null }),
  });
}
