/** A text as it may stand in a header: no line break of any kind, no control character. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
