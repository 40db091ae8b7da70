import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { OpenEnrollment } from '#db/queries/enrollment/find-open-enrollment.ts';
import { updateEnrollment } from '#db/queries/enrollment/update-enrollment.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import { cancelUnsentEmails } from '#db/queries/outbound-email/cancel-unsent.ts';
import { updateEmail } from '#db/queries/outbound-email/update-email.ts';
import type { StaleAction } from '#domain/outage/stale-action.ts';
import { stepDueMs } from '#domain/sequence/step-due-ms.ts';
import type { Change } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { getNextStep, type NextStep } from './get-next-step.ts';
import { goOn } from './go-on.ts';

/** Carries out what a person decided about one held mail. The caller holds the contact. */
export async function decideStale(
  { tx, owe }: Pick<Change, 'tx' | 'owe'>,
  ctx: VerbContext,
  decision: { enrollment: OpenEnrollment; action: StaleAction },
): Promise<void> {
  const { enrollment, action } = decision;
  const now = ctx.clock();
  const next = await getNextStep(tx, enrollment, now);
  if (action === 'skip') {
    await cancelUnsentEmails(tx, { enrollmentId: enrollment.id, stepId: next.step.id });
    await goOn(tx, enrollment.id, next.step.position + 1, now);
  } else {
    const isNew = action === 'replan';
    const dueAt = isNew ? await reckonAnew(tx, { enrollment, ...next }, now) : now;
    await queue(tx, { enrollment, ...next }, dueAt);
    if (isNew) await updateEnrollment(tx, enrollment.id, { waitFrom: now, rescheduledAt: null });
  }
  await recordContactEvent(tx, {
    workspaceId: enrollment.workspaceId,
    contactId: enrollment.contactId,
    enrollmentId: enrollment.id,
    type: 'stale.released',
    at: now,
    actor: ctx.access.actor,
    data: { action, step: next.step.position + 1 },
  });
  owe({ kind: 'poke_contact', enrollmentId: enrollment.id });
  if (enrollment.mailboxId) owe({ kind: 'poke_mailbox', mailboxId: enrollment.mailboxId });
}

type Held = NextStep & { enrollment: OpenEnrollment };

async function reckonAnew(tx: Transaction, { enrollment, step }: Held, now: Date): Promise<Date> {
  const mailbox = enrollment.mailboxId ? await findMailbox(tx, enrollment.mailboxId) : null;
  const calendar = { zone: mailbox?.timeZone ?? 'UTC', holidays: mailbox?.window.holidays };
  return new Date(stepDueMs(step, now.getTime(), calendar));
}

async function queue(tx: Transaction, { enrollment, step, email }: Held, dueAt: Date) {
  await updateEnrollment(tx, enrollment.id, {
    nextPosition: step.position,
    nextDueAt: dueAt,
    staleSince: null,
    reasonCode: 'waiting_delay',
    reasonInputs: {},
    recheckAt: dueAt,
  });
  if (email?.state === 'awaiting_approval') {
    await updateEmail(tx, email.id, { state: 'queued', dueAt });
  }
}
