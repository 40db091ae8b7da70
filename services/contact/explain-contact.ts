import { inWorkspace } from '#db/in-workspace.ts';
import type { ContactExplanationView } from '#domain/contact/contact-explanation-view.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { CurrentReason } from '#domain/enrollment/current-reason.ts';
import { reasonSentence } from '#domain/sending/reason-sentence.ts';
import type { ReasonInputs } from '#domain/sending/wait-reason.ts';
import { workflowIds } from '#workflows/contract.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { findUpcoming, type Upcoming } from './find-upcoming.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { nextStepTime, reasonOf } from './view-contact.ts';

/**
 * Why nothing is sent to a contact now, what comes next, and where its execution can be looked at.
 * @throws AppError forbidden; not_found
 */
export async function explainContact(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<ContactExplanationView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { contactId } = parseInput(ContactRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const row = await getContactOverview(tx, contactId);
    const { enrollment } = row;
    const isOpen = enrollment?.state === 'enrolled' || enrollment?.state === 'active';
    const upcoming = isOpen ? await findUpcoming(tx, enrollment.id, ctx.clock()) : null;
    const reason = reasonOf(row);
    return {
      code: reason.code,
      inputs: { ...reason.inputs, ...untilOf(reason, upcoming) },
      recheckAt: reason.recheckAt?.toISOString() ?? null,
      sentence: reasonSentence(reason),
      ...(upcoming && {
        next: {
          step: upcoming.step.position + 1,
          kind: upcoming.step.kind === 'task' ? ('task' as const) : ('email' as const),
          at: nextTime(nextStepTime(row, reason), upcoming),
          mailboxId: enrollment?.mailboxId ?? null,
        },
      }),
      ...executionOf(ctx, enrollment),
    };
  });
}

/** What a person who reads "waits" asks next. */
function untilOf({ code }: CurrentReason, upcoming: Upcoming | null): ReasonInputs {
  const endMs = code === 'waiting_delay' ? upcoming?.waitEndMs : null;
  return typeof endMs === 'number' ? { until: new Date(endMs).toISOString() } : {};
}

/** Not before the step is due; null while only a person or a fact can tell. */
function nextTime(at: Date | null, { dueMs }: Upcoming): string | null {
  return at && new Date(Math.max(at.getTime(), dueMs)).toISOString();
}

/** The execution's id is known from enrollment on, its page from admission on. */
function executionOf(
  { temporalUiUrl, namespace }: VerbContext,
  enrollment: { id: string; admittedAt: Date | null } | null,
) {
  if (!enrollment) return { workflowId: null, temporalUiUrl: null };
  const workflowId = workflowIds.contact(enrollment.id);
  const path = `/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
  return { workflowId, temporalUiUrl: enrollment.admittedAt ? temporalUiUrl + path : null };
}
