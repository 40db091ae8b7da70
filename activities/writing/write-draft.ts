import { inWorkspace } from '#db/in-workspace.ts';
import { recordAnswer } from '#db/queries/writing/record-answer.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { chooseKnowledge } from './choose-knowledge.ts';
import { composeEmail } from './compose-email.ts';
import type { DraftOutcome } from './finish-draft.ts';
import type { OpenDraft } from './open-draft.ts';
import type { WritingDeps } from './writing-deps.ts';

/**
 * Has a draft written, from a fresh look at the company and at what is known of the contact on.
 * @throws ProviderError when the model may be reached later
 */
export async function writeDraft(
  { db, llm, readCompany, clock }: WritingDeps,
  { row, inputs, answer, isBudgetSpent }: OpenDraft,
  signal: AbortSignal,
): Promise<DraftOutcome> {
  if (answer) return { kind: 'written', email: answer };
  if (!llm) return { kind: 'fallback', because: 'no_model' };
  if (isBudgetSpent) return { kind: 'fallback', because: 'budget' };
  const { email, contact } = row;
  const { workspaceId, id: emailId, draftNumber } = email;
  try {
    const companyNote = await readCompany({ workspaceId, contact, signal });
    const knowledge = await chooseKnowledge({ db, llm }, { row, inputs }, signal);
    const composed = await composeEmail(
      llm,
      { ...inputs, companyNote, knowledge },
      {
        signal,
        onAttempt: (attempt) =>
          inWorkspace(db, workspaceId, (tx) =>
            recordAnswer(tx, { ...attempt, workspaceId, emailId, draftNumber }, clock()),
          ),
      },
    );
    if (composed.kind !== 'written') return { kind: 'fallback', because: composed.kind };
    const verdict = await llm.moderate(`${composed.email.subject}\n${composed.email.body}`, signal);
    if (verdict?.flagged) {
      return { kind: 'blocked', rule: verdict.categories.join(', '), words: '' };
    }
    return composed;
  } catch (error) {
    if (error instanceof ProviderError && isFinal(error)) {
      return { kind: 'fallback', because: 'unavailable' };
    }
    throw error;
  }
}

/** Asking again would be refused again: a bad key, a request the model does not take. */
function isFinal({ kind }: ProviderError): boolean {
  return kind === 'auth_expired' || kind === 'rejected' || kind === 'not_found';
}
