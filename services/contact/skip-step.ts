import type { Transaction } from '#db/client.ts';
import type { StepRow } from '#db/queries/campaign/list-steps.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { OpenEnrollment } from '#db/queries/enrollment/find-open-enrollment.ts';
import { updateEnrollment } from '#db/queries/enrollment/update-enrollment.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import { cancelUnsentEmails } from '#db/queries/outbound-email/cancel-unsent.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { SkipStepInput } from '#domain/contact/skip-step-input.ts';
import { delayEndMs } from '#domain/sending/delay-end-ms.ts';
import { parseDuration } from '#domain/sending/parse-duration.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { getNextStep } from './get-next-step.ts';
import { lockContact } from './lock-contact.ts';
import { viewContact } from './view-contact.ts';

/**
 * Leaves out the next step; the one after it keeps its delay from the last mail really sent. After an
 * uncertain send it goes on as if that mail had arrived.
 * @throws AppError forbidden; not_found; conflict without a next step or while its mail is being sent
 */
export async function skipStep(call: {
  ctx: VerbContext;
  input: SkipStepInput;
}): Promise<ContactView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { contactId, step: wanted } = parseInput(SkipStepInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, owe }) => {
    const { enrollment } = await lockContact(tx, contactId);
    const isPast = wanted !== undefined && enrollment && wanted <= enrollment.nextPosition;
    if (!isPast) {
      const { step, following } = await getNextStep(tx, enrollment);
      if (enrollment) {
        await cancelUnsentEmails(tx, enrollment.id);
        await advance(tx, enrollment, { from: step, to: following }, ctx.clock());
        owe({ kind: 'poke_contact', enrollmentId: enrollment.id });
      }
      const data = { step: step.position + 1 };
      await recordContactEvent(tx, {
        workspaceId,
        contactId,
        enrollmentId: enrollment?.id ?? null,
        type: 'step.skipped',
        at: ctx.clock(),
        actor,
        data,
      });
      await audit('skipStep', contactId, data);
    }
    return viewContact(await getContactOverview(tx, contactId));
  });
}

async function advance(
  tx: Transaction,
  enrollment: OpenEnrollment,
  step: { from: StepRow; to: StepRow | null },
  now: Date,
) {
  const nextPosition = step.from.position + 1;
  const anchor = enrollment.lastSentAt ?? enrollment.admittedAt;
  // Not admitted yet: admission reckons the first due time itself.
  if (!anchor) return updateEnrollment(tx, enrollment.id, { nextPosition });
  const mailbox = enrollment.mailboxId ? await findMailbox(tx, enrollment.mailboxId) : null;
  const duration = parseDuration(step.to?.delay ?? 'PT0S') ?? { days: 0, timeMs: 0 };
  const delay = { duration, dayCount: 'calendar' } as const;
  const dueAt = new Date(delayEndMs(anchor.getTime(), delay, mailbox?.timeZone ?? 'UTC'));
  const nextDueAt = dueAt > now ? dueAt : now;
  return updateEnrollment(tx, enrollment.id, {
    nextPosition,
    nextDueAt,
    rescheduledAt: null,
    reasonCode: 'waiting_delay',
    reasonInputs: {},
    recheckAt: nextDueAt,
  });
}
