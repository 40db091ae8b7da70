import { foldText } from '../../reply/fold-text.ts';

/** All runs of so many words in a text (Broder 1997): what two texts share of them is copied. */
export function shingles(text: string, length: number): Set<string> {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + length <= words.length; at++) {
    runs.add(words.slice(at, at + length).join(' '));
  }
  return runs;
}
