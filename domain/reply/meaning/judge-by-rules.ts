import type { MeaningSign } from './meaning-words.ts';
import { readSigns } from './read-signs.ts';
import type { ReplyMeaning } from './reply-meaning.ts';

export interface Judgement {
  readonly meaning: ReplyMeaning;
  /** For a person to read; holds no word of the mail. */
  readonly because: string;
}

/** A longer answer says more than words can be counted for. */
const mostWords = 200;

const reasons = {
  referral: 'names somebody else to talk to',
  not_now: 'says that it may be later',
  not_interested: 'says no',
  meeting: 'wants to talk, or names a time',
  interested: 'says that it is of interest',
  question: 'asks something and says neither yes nor no',
} as const;

/**
 * What an answer of a person means, as far as its words leave no doubt; English, German, French and
 * Spanish. A wrong guess costs more than none: it counts for or against a text.
 * @param text what they wrote, without quoted history and signature
 * @returns null when it is not certain
 */
export function judgeByRules(text: string): Judgement | null {
  if (text.split(/\s+/, mostWords + 1).length > mostWords) return null;
  const meaning = meaningOf(readSigns(text));
  return meaning && { meaning, because: reasons[meaning] };
}

function meaningOf(signs: ReadonlySet<MeaningSign>): keyof typeof reasons | null {
  const isKeen = signs.has('meeting') || signs.has('interest');
  if (signs.has('doubt')) return signs.has('refusal') && !isKeen ? 'not_interested' : null;
  if (signs.has('referral')) return signs.has('later') ? null : 'referral';
  if (signs.has('later')) return signs.has('meeting') ? null : 'not_now';
  if (signs.has('refusal')) return isKeen ? null : 'not_interested';
  if (signs.has('reserve')) return null;
  if (signs.has('meeting')) return 'meeting';
  if (signs.has('interest')) return 'interested';
  return signs.has('question') ? 'question' : null;
}
