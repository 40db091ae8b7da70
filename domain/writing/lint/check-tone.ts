import { lintError, lintWarning } from '../finding.ts';
import type { LintCheck } from './lint-check.ts';
import { quotedList } from './quoted.ts';
import { knownText, trustedText } from './source-text.ts';

/** Drawn in colour: not ©, ™ or a tick. */
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u;
/** Two may be emphasis, more is shouting. */
const mostExclamations = 2;

/** No shouting, and emoji only where the sender likes them. */
export const checkTone: LintCheck = ({ subject, body }, inputs) => {
  const text = `${subject}\n${body}`;
  const trusted = trustedText(inputs);
  const known = knownText(inputs);
  const shouted = (text.match(/(?<![\p{L}\p{N}])\p{Lu}{4,}(?![\p{L}\p{N}])/gu) ?? []).filter(
    (word) => !known.includes(word),
  );
  const exclamations = (text.match(/[!¡]/g) ?? []).length;
  const wantsEmoji = emoji.test(trusted) || /(?<!\bno )\bemojis?\b/i.test(trusted);
  return [
    ...(shouted.length > 1
      ? [lintError('tone', `Write ${quotedList(shouted)} in small letters.`)]
      : []),
    ...(exclamations > mostExclamations
      ? [lintError('tone', 'Write without exclamation marks.')]
      : []),
    ...(exclamations === mostExclamations
      ? [lintWarning('tone', 'The mail has several exclamation marks.')]
      : []),
    ...(emoji.test(text) && !wantsEmoji ? [lintError('tone', 'Write without emoji.')] : []),
  ];
};
