/** English has some 4.3 bytes a token, other Latin text 3 to 4, Chinese and Japanese 3 to 4. */
export const bytesPerToken = 3;

/**
 * How many tokens a text is at most, near enough: a third of its bytes in UTF-8. It overrates English
 * by some 40 %, which is the price of not shipping a tokenizer for every model.
 */
export function estimateTokens(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += byteLength(character);
  return Math.ceil(bytes / bytesPerToken);
}

/** @param character one code point */
export function byteLength(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
