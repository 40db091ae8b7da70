import { recordContactEvent } from '#db/queries/contact-event.ts';
import { cancelUnsentEmails } from '#db/queries/outbound-email/cancel-unsent.ts';
import { cancelOpenTasks } from '#db/queries/task/cancel-open-tasks.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import { SkipStepInput } from '#domain/contact/skip-step-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { getNextStep } from './get-next-step.ts';
import { goOn } from './go-on.ts';
import { lockContact } from './lock-contact.ts';
import { viewContact } from './view-contact.ts';

/**
 * Leaves out the next email or task and the waits before it; what comes after keeps its delay from the
 * last mail really sent. After an uncertain send it goes on as if that mail had arrived.
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
      const { step } = await getNextStep(tx, enrollment, ctx.clock());
      if (enrollment) {
        // An edit may have put off a mail that was written: that one is still to come.
        await cancelUnsentEmails(tx, { enrollmentId: enrollment.id, stepId: step.id });
        await cancelOpenTasks(tx, { enrollmentId: enrollment.id });
        await goOn(tx, enrollment.id, step.position + 1, ctx.clock());
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
