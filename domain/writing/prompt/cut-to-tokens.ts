import { byteLength, bytesPerToken, estimateTokens } from './estimate-tokens.ts';

const cutMark = ' […]';

/** The beginning of a text, to the last whole word that fits, and a mark that there was more. */
export function cutToTokens(text: string, tokens: number): string {
  const room = (tokens - estimateTokens(cutMark)) * bytesPerToken;
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > room) break;
    end += character.length;
  }
  const kept = text.slice(0, end);
  const lastBreak = kept.search(/\s\S*$/);
  return (lastBreak > 0 ? kept.slice(0, lastBreak) : kept).trimEnd() + cutMark;
}
