import { estimateTokens } from './prompt/estimate-tokens.ts';
import { promptParts, type Rewrite } from './prompt/prompt-parts.ts';
import { renderPart } from './prompt/render-part.ts';
import { shareBudget } from './prompt/share-budget.ts';
import { promptVersion, writingRules } from './prompt/writing-rules.ts';
import { writingTask } from './prompt/writing-task.ts';
import type { UsedPart } from './used-part.ts';
import type { WritingInputs } from './writing-inputs.ts';

interface PromptMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export interface Prompt {
  /** Of the rules and the order of the parts: a mail tells by it what it was asked with. */
  readonly version: string;
  readonly messages: readonly PromptMessage[];
  /** All that was known, in the order of the prompt; what the budget left no room for comes last. */
  readonly used: readonly UsedPart[];
}

export interface PromptOptions {
  /** For the whole prompt; at least `leastTokenBudget`. */
  readonly tokenBudget: number;
  /** The answer that was not good enough, when the mail is written again. */
  readonly rewrite?: Rewrite;
}

/** Rules, task and a brief of a few lines. */
export const leastTokenBudget = 2_000;

/**
 * What the model is told: our rules, the task, and blocks with everything known. What comes from other
 * people stands in blocks that it cannot leave, and what does not fit the budget is cut by rank.
 */
export function assemblePrompt(
  inputs: WritingInputs,
  { tokenBudget, rewrite }: PromptOptions,
): Prompt {
  if (tokenBudget < leastTokenBudget) throw new RangeError('the token budget holds no prompt');
  const task = `${writingTask(inputs, rewrite !== undefined)}\n\n`;
  const room = tokenBudget - estimateTokens(writingRules) - estimateTokens(task);
  // No text can use more characters than the budget has bytes, even after tidying took half of it away.
  const rendered = promptParts(inputs, rewrite).map((part) => renderPart(part, tokenBudget * 6));
  const given = shareBudget(rendered, room);
  const blocks = rendered.map(({ part: { label, title }, tokens, within }, index) => {
    const granted = given[index] ?? 0;
    const text = granted === 0 ? '' : within(granted);
    const isTrimmed = granted < tokens;
    const used = { label, ...(title && { title }), tokens: text === '' ? 0 : granted, isTrimmed };
    return { used, text };
  });
  const used = blocks.map((block) => block.used);
  return {
    version: promptVersion,
    messages: [
      { role: 'system', content: writingRules },
      { role: 'user', content: task + blocks.map(({ text }) => text).join('') },
    ],
    used: [
      ...used.filter(({ tokens }) => tokens > 0),
      ...used.filter(({ tokens }) => tokens === 0),
    ],
  };
}
