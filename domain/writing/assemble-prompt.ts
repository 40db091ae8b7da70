import type { Finding } from './finding.ts';
import type { WritingInputs } from './writing-inputs.ts';

export interface PromptMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export interface Prompt {
  /** Of the rules and the order of the parts: a mail tells by it what it was asked with. */
  readonly version: string;
  readonly messages: readonly PromptMessage[];
  readonly used: readonly { label: string; tokens: number; isTrimmed: boolean }[];
  /** Labels of what the budget left no room for. */
  readonly omitted: readonly string[];
}

export interface PromptOptions {
  readonly tokenBudget: number;
  /** The answer that was not good enough, when it is written again. */
  readonly rewrite?: { readonly raw: string; readonly findings: readonly Finding[] };
}

/** What the model is told. */
export function assemblePrompt(inputs: WritingInputs, { tokenBudget }: PromptOptions): Prompt {
  const content = inputs.brief.slice(0, tokenBudget);
  return { version: '1', messages: [{ role: 'user', content }], used: [], omitted: [] };
}
