import { plainLines } from '../plain-lines.ts';

/** Where servers of open models cut a conversation into turns; a quoted one must not. */
const turnTokens =
  /<(?=\|)|\|(?=>)|<(?=<\/?SYS)|\[(?=\/?INST\b)|<(?=\/?s>|(?:start|end)_of_turn|bos>|eos>)/gi;

/** A text as it is quoted to a model: plain lines in which nothing can be taken for a turn. */
export function tidyText(text: string): string {
  return plainLines(text).replaceAll(turnTokens, '$& ');
}
