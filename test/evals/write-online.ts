import { composeEmail, type WritingAttempt } from '#activities/writing/compose-email.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import type { LlmClient } from '#integrations/llm/llm-client.ts';
import type { EvalCase } from './eval-case.ts';
import { scoreAnswer } from './score-answer.ts';
import type { ScoredCase } from './score-table.ts';

/** Has a case written by a real model, as a campaign would, and scores what would be sent. */
export async function writeOnline(llm: LlmClient, evalCase: EvalCase): Promise<ScoredCase> {
  const attempts: WritingAttempt[] = [];
  const { name } = evalCase;
  const note = (outcome: string) => {
    const microDollars = attempts.reduce((sum, attempt) => sum + attempt.microDollars, 0);
    const latencyMs = attempts.reduce((sum, attempt) => sum + attempt.latencyMs, 0);
    const completions = attempts.length === 1 ? 'completion' : 'completions';
    return `${outcome}, ${attempts.length} ${completions}, ${microDollars} micro-dollars, ${latencyMs} ms`;
  };
  try {
    const composed = await composeEmail(llm, evalCase.inputs, {
      signal: AbortSignal.timeout(180_000),
      isSpent: async () => false,
      onAttempt: async (attempt) => {
        attempts.push(attempt);
      },
    });
    const last = attempts.at(-1)?.value;
    const score = last ? scoreAnswer(evalCase, last) : null;
    // What the lint held back harms nobody.
    const isObedient = composed.kind === 'written' && score?.isObedient === true;
    return { name, score: score && { ...score, isObedient }, note: note(composed.kind) };
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    return { name, score: null, note: note(error.message) };
  }
}
