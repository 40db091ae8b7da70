import { foldText } from '../../reply/fold-text.ts';
import { lintError } from '../finding.ts';
import { bannedPhrases } from './banned-phrases.ts';
import type { LintCheck } from './lint-check.ts';
import { quotedList } from './quoted.ts';
import { trustedText } from './source-text.ts';
import { spamWords } from './spam-words.ts';

/** Stock phrases, what the sender never says, and words of spam that the sender did not ask for. */
export const checkPhrases: LintCheck = ({ subject, body }, inputs) => {
  const text = oneLine(`${subject}\n${body}`);
  const asked = oneLine(trustedText(inputs));
  const avoided = (inputs.sender?.avoid ?? []).filter(
    (phrase) => phrase.trim() !== '' && contains(text, oneLine(phrase)),
  );
  const stock = bannedPhrases.filter(
    (phrase) => contains(text, phrase) && !contains(asked, phrase),
  );
  const spam = spamWords.filter((word) => contains(text, word) && !contains(asked, word));
  const banned = [...avoided, ...stock];
  return [
    ...(banned.length > 0
      ? [lintError('banned_phrase', `Say it in other words than ${quotedList(banned)}.`)]
      : []),
    ...(spam.length > 0 ? [lintError('spam_word', `Leave out ${quotedList(spam)}.`)] : []),
  ];
};

const oneLine = (text: string): string => foldText(text).replaceAll(/\s+/g, ' ').trim();

/** As whole words: "winner" is not in "breadwinners". */
function contains(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character);
    const startsInside = isLetter(phrase.charAt(0)) && isLetter(text.charAt(at - 1));
    if (!startsInside && !isLetter(text.charAt(at + phrase.length))) return true;
  }
  return false;
}
