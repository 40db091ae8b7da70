import { foldText } from '../../reply/fold-text.ts';
import { lintError, lintWarning } from '../finding.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { capitalisedWords } from './capitalised-words.ts';
import type { LintCheck } from './lint-check.ts';
import { quotedList } from './quoted.ts';
import { readGreetedNames, readNames, readQuotations } from './read-names.ts';
import { knownText } from './source-text.ts';
import { withoutLinks } from './without-links.ts';

/**
 * Names of people, firms and things come from a source. One unknown capitalised word may be a habit of
 * spelling; two in a row, a quotation and the name in the greeting are claims.
 */
export const checkNames: LintCheck = ({ body }, inputs) => {
  const known = plain(knownText(inputs));
  const knownWords = new Set(known.match(/[\p{L}\p{N}]+/gu));
  const isKnown = (name: string) =>
    capitalised(name).every((word) =>
      [word, word.replace(/s$/, '')].some(
        (form) => knownWords.has(form) || capitalisedWords.has(form),
      ),
    );
  // German writes every noun with a capital.
  const isGerman = detectLanguage(body) === 'de';
  const unknown = isGerman ? [] : readNames(withoutLinks(body)).filter((name) => !isKnown(name));
  const claimed = [
    ...readQuotations(body).filter((text) => !known.includes(plain(text))),
    ...readGreetedNames(body).filter((name) => !isKnown(name)),
    ...unknown.filter((name) => name.includes(' ')),
  ];
  const doubtful = unknown.filter((name) => !name.includes(' '));
  return [
    ...(claimed.length > 0
      ? [lintError('unknown_name', `No source has ${quotedList(claimed)}: leave it out.`)]
      : []),
    ...(doubtful.length > 0
      ? [lintWarning('unknown_name', `No source has ${quotedList(doubtful)}.`)]
      : []),
  ];
};

/** As one reads it aloud: "Acme's" is "acmes", "I'm" is "im". */
const plain = (text: string): string =>
  foldText(text).replaceAll("'", '').replaceAll(/\s+/g, ' ').trim();

/** The words of a name that have a capital: of "AI-friendly" only the first. */
const capitalised = (name: string): string[] =>
  (name.replaceAll(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => /^\p{Lu}/u.test(word))
    .map(foldText);
