import { knowledgeLimits } from './knowledge-limits.ts';

const { chunkCharacters: size, overlapCharacters: overlap } = knowledgeLimits;

/** Where a text may be cut, the best first: between paragraphs, lines, sentences, words. */
const seams = [/\n{2,}/g, /\n/g, /(?<=[.!?…。！？])\s/g, /\s/g];

/**
 * Cuts a text into pieces of at most 800 characters, at the last good place of each; a piece begins with
 * the last words of the one before, so that what was cut apart can be found by either half.
 */
export function chunkText(text: string): string[] {
  const whole = text.trim();
  const chunks: string[] = [];
  let start = 0;
  while (start < whole.length) {
    const end = endOfChunk(whole, start);
    chunks.push(whole.slice(start, end).trim());
    start = end === whole.length ? end : startAfter(whole, end);
  }
  return chunks;
}

/** Never in the first half, so that every piece brings something new. */
function endOfChunk(text: string, start: number): number {
  if (text.length - start <= size) return text.length;
  const half = start + size / 2;
  const window = text.slice(half, start + size);
  for (const seam of seams) {
    const last = [...window.matchAll(seam)].at(-1);
    if (last) return half + last.index + last[0].length;
  }
  return beforePair(text, start + size);
}

function startAfter(text: string, end: number): number {
  const tail = text.slice(end - overlap, end);
  const word = tail.search(/\s\S/);
  return word === -1 ? beforePair(text, end - overlap) : end - overlap + word + 1;
}

/** Letters beyond the first 65,536 take two places, which stay together. */
function beforePair(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
