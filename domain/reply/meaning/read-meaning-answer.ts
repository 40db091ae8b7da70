import { plainLines } from '../../writing/plain-lines.ts';
import { MeaningAnswer } from './meaning-answer.ts';
import type { ReplyMeaning } from './reply-meaning.ts';

/** What came of asking the model. */
export interface AskedMeaning {
  /** null = it stays unknown. */
  readonly meaning: ReplyMeaning | null;
  readonly confidence: number | null;
  /** For a person to read. */
  readonly because: string;
}

/** Less sure than this is as good as not knowing: a wrong word counts for or against a text. */
const leastConfidence = 0.7;
const longestReason = 200;

/** @param value as the model's server sent it */
export function readMeaningAnswer(value: unknown): AskedMeaning {
  const answer = MeaningAnswer.safeParse(value).data;
  if (!answer) return unknownMeaning('The language model gave no answer that can be used.');
  const { meaning, confidence } = answer;
  const because = plainLines(answer.because).replaceAll('\n', ' ').slice(0, longestReason);
  if (meaning === 'unclear') return unknownMeaning(`The language model cannot tell: ${because}`);
  if (confidence < leastConfidence) {
    return unknownMeaning(`The language model is not sure: ${because}`);
  }
  return { meaning, confidence, because };
}

export const unknownMeaning = (because: string): AskedMeaning => ({
  meaning: null,
  confidence: null,
  because,
});
