import { foldText } from '../reply/fold-text.ts';
import { moderationPatterns, type ModerationRule } from './moderation-rules.ts';

/**
 * Our own judgement of an outgoing text, which needs no server: the first rule that it breaks, and the
 * words that break it, folded. null = nothing against it.
 */
export function moderateLocally(text: string): { rule: ModerationRule; words: string } | null {
  const folded = foldText(text).replaceAll(/[^\S\n]+/g, ' ');
  for (const { rule, pattern } of moderationPatterns) {
    const words = pattern.exec(folded)?.[0];
    if (words) return { rule, words };
  }
  return null;
}
