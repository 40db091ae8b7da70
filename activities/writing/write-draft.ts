import { inWorkspace } from '#db/in-workspace.ts';
import { isBudgetSpent } from '#db/queries/writing/is-budget-spent.ts';
import { recordAnswer } from '#db/queries/writing/record-answer.ts';
import type { LlmClient } from '#integrations/llm/llm-client.ts';
import { chooseKnowledge } from './choose-knowledge.ts';
import { composeEmail, type ComposedEmail } from './compose-email.ts';
import type { DraftOutcome } from './finish-draft.ts';
import { isFinalRefusal } from './is-final-refusal.ts';
import type { OpenDraft } from './open-draft.ts';
import type { WritingDeps } from './writing-deps.ts';

/**
 * Has a draft written, from a fresh look at the company and at what is known of the contact on. What the
 * model has written before is taken again, and judged again: it may have been blocked then.
 * @throws ProviderError when the model may be reached later
 */
export async function writeDraft(
  deps: WritingDeps,
  draft: OpenDraft,
  signal: AbortSignal,
): Promise<DraftOutcome> {
  const { llm } = deps;
  const written = draft.answer && ({ kind: 'written', email: draft.answer } as const);
  if (!llm) return written ?? { kind: 'fallback', because: 'no_model' };
  try {
    const composed = written ?? (await compose({ ...deps, llm }, draft, signal));
    if (composed.kind !== 'written') {
      const findings = composed.kind === 'unfit' ? composed.findings : [];
      return { kind: 'fallback', because: composed.kind, findings };
    }
    const { subject, body } = composed.email;
    const verdict = await llm.moderate(`${subject}\n${body}`, signal);
    if (!verdict?.flagged) return composed;
    return { kind: 'blocked', rule: verdict.categories.join(', '), words: '' };
  } catch (error) {
    if (isFinalRefusal(error)) {
      return { kind: 'fallback', because: 'unavailable' };
    }
    throw error;
  }
}

/** Every call that is paid for begins with a look at the month's budget. */
async function compose(
  { db, llm, readCompany, clock }: WritingDeps & { llm: LlmClient },
  { row, inputs, unfit }: OpenDraft,
  signal: AbortSignal,
): Promise<ComposedEmail> {
  const { workspaceId, id: emailId, draftNumber } = row.email;
  const isSpent = () =>
    inWorkspace(db, workspaceId, (tx) => isBudgetSpent(tx, workspaceId, clock()));
  if (await isSpent()) return { kind: 'budget' };
  const companyNote = await readCompany({ workspaceId, contact: row.contact, signal });
  const knowledge = await chooseKnowledge({ db, llm, clock, isSpent }, { row, inputs }, signal);
  return composeEmail(
    llm,
    { ...inputs, companyNote, knowledge },
    {
      signal,
      earlier: unfit,
      isSpent,
      onAttempt: (attempt) =>
        inWorkspace(db, workspaceId, (tx) =>
          recordAnswer(tx, { ...attempt, workspaceId, emailId, draftNumber }, clock()),
        ),
    },
  );
}
