/** Scripts that put no space between words; two of their characters are about a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/gu;

export function countWords(text: string): number {
  const dense = text.match(unspaced)?.length ?? 0;
  const spaced = text.replaceAll(unspaced, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return spaced + Math.ceil(dense / 2);
}
