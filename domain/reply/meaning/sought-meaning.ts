import { positiveMeanings } from './positive-meanings.ts';
import { replyMeanings, type ReplyMeaning } from './reply-meaning.ts';

/** What one may look for among replies: a meaning, any that is positive, or that nobody knows. */
export const soughtMeanings = [...replyMeanings, 'positive', 'unknown'] as const;
export type SoughtMeaning = (typeof soughtMeanings)[number];

/** @param meaning null = not known */
export function isSought(sought: SoughtMeaning, meaning: ReplyMeaning | null): boolean {
  if (sought === 'positive') return positiveMeanings.some((each) => each === meaning);
  return (meaning ?? 'unknown') === sought;
}
