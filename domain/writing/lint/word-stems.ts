import { foldText } from '../../reply/fold-text.ts';

/** Letters that tell most words apart and survive most endings. */
const stemLength = 5;

/** The words of a text that carry meaning, cut to stems: `testing` and `tests` are alike enough. */
export function wordStems(text: string): Set<string> {
  const words = foldText(text).match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, stemLength)));
}
