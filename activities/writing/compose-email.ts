import { storable } from '#domain/shared/storable.ts';
import { assemblePrompt, type Prompt } from '#domain/writing/assemble-prompt.ts';
import { completionCost, type TokenPrice } from '#domain/writing/completion-cost.ts';
import { lintError, type Finding } from '#domain/writing/finding.ts';
import { lintEmail } from '#domain/writing/lint-email.ts';
import { tidyEmail } from '#domain/writing/tidy-email.ts';
import type { WritingInputs } from '#domain/writing/writing-inputs.ts';
import { WrittenEmail } from '#domain/writing/written-email.ts';
import type { Completion, LlmClient } from '#integrations/llm/llm-client.ts';

/** One paid completion, for the caller to keep. */
export interface WritingAttempt {
  /** 1 = first. */
  readonly number: number;
  readonly promptVersion: string;
  readonly messages: Prompt['messages'];
  readonly used: Prompt['used'];
  readonly raw: string;
  readonly value: WrittenEmail | null;
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly microDollars: number;
  readonly isEstimate: boolean;
  readonly latencyMs: number;
  readonly findings: readonly Finding[];
}

export type ComposedEmail =
  | { readonly kind: 'written'; readonly email: WrittenEmail; readonly findings: Finding[] }
  | { readonly kind: 'unfit'; readonly findings: Finding[] }
  | { readonly kind: 'refused'; readonly message: string }
  /** There is no money left for a completion. */
  | { readonly kind: 'budget' };

interface ComposeOptions {
  readonly signal: AbortSignal;
  /** Answers that were not fit, from before it was broken off, oldest first. */
  readonly earlier?: readonly { readonly raw: string; readonly findings: readonly Finding[] }[];
  /** Asked before every completion: the month's budget is spent. */
  readonly isSpent: () => Promise<boolean>;
  /** Awaited before anything else happens: what was paid for is on record even if we die next. */
  readonly onAttempt: (attempt: WritingAttempt) => Promise<void>;
}

/** The first completion and two rewrites. */
const maxAttempts = 3;
/** Room for a long thread and a résumé; some 0.001 to 0.01 dollars with the models we know. */
const tokenBudget = 8_000;
/** A mail has some 300; the rest is for models that think before they write. */
const maxOutputTokens = 4_000;

/**
 * Has a mail written and judged. One completion in the normal case; what the lint refuses is written
 * again, at most twice, with the findings in the prompt.
 * @throws ProviderError as the model's server failed; attempts until then were handed to `onAttempt`
 */
export async function composeEmail(
  llm: LlmClient,
  inputs: WritingInputs,
  { signal, earlier = [], isSpent, onAttempt }: ComposeOptions,
): Promise<ComposedEmail> {
  let rewrite = earlier.at(-1);
  for (let number = earlier.length + 1; number <= maxAttempts; number++) {
    signal.throwIfAborted();
    if (await isSpent()) return { kind: 'budget' };
    const prompt = assemblePrompt(inputs, { tokenBudget, ...(rewrite && { rewrite }) });
    const completion = await llm.complete({
      messages: prompt.messages,
      schemaName: 'written_email',
      schema: WrittenEmail,
      maxOutputTokens,
      signal,
    });
    const attempt = judge(completion, prompt, inputs, { number, price: llm.price });
    await onAttempt(attempt);
    const { value: email, findings } = attempt;
    if (completion.refusal !== null) return { kind: 'refused', message: completion.refusal };
    if (email && !findings.some(isError))
      return { kind: 'written', email, findings: [...findings] };
    rewrite = { raw: completion.raw, findings };
  }
  return { kind: 'unfit', findings: [...(rewrite?.findings ?? [])] };
}

function judge(
  completion: Completion,
  { version, messages, used }: Prompt,
  inputs: WritingInputs,
  { number, price }: { number: number; price: TokenPrice | null },
): WritingAttempt {
  const { raw, model, inputTokens, outputTokens, latencyMs } = completion;
  const answered = WrittenEmail.safeParse(completion.value).data;
  const value = answered ? tidyEmail(answered, inputs) : null;
  return {
    number,
    promptVersion: version,
    messages,
    used,
    raw: storable(raw),
    value,
    model,
    inputTokens,
    outputTokens,
    ...completionCost(model, inputTokens, outputTokens, price),
    latencyMs,
    findings: value ? lintEmail(value, inputs) : [unreadable(completion)],
  };
}

function unreadable({ isTruncated }: Completion): Finding {
  const message = isTruncated
    ? 'The answer was cut off because it was too long. Write a short mail.'
    : 'The answer was not the JSON object that was asked for.';
  return lintError('unreadable_answer', message);
}

const isError = ({ severity }: Finding): boolean => severity === 'error';
