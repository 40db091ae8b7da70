import { inWorkspace } from '#db/in-workspace.ts';
import { listStepsOf } from '#db/queries/campaign/list-steps.ts';
import type { ContactExplanationView } from '#domain/contact/contact-explanation-view.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { reasonSentence } from '#domain/sending/reason-sentence.ts';
import { workflowIds } from '#workflows/contract.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { nextSendTime, reasonOf } from './view-contact.ts';

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
    const steps = isOpen ? await listStepsOf(tx, enrollment.campaignId) : [];
    const step = steps.find(({ position }) => position >= (enrollment?.nextPosition ?? 0));
    const reason = reasonOf(row);
    return {
      code: reason.code,
      inputs: { ...reason.inputs },
      recheckAt: reason.recheckAt?.toISOString() ?? null,
      sentence: reasonSentence(reason),
      ...(step && {
        next: {
          step: step.position + 1,
          at: nextSendTime(row, reason)?.toISOString() ?? null,
          mailboxId: enrollment?.mailboxId ?? null,
        },
      }),
      ...executionOf(ctx, enrollment),
    };
  });
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
