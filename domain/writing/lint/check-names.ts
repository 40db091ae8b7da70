import { foldText } from '../../reply/fold-text.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { lintError, lintWarning } from '../finding.ts';
import { capitalisedWords } from './capitalised-words.ts';
import type { LintCheck } from './lint-check.ts';
import { quotedList } from './quoted.ts';
import { knownText } from './source-text.ts';
import { withoutLinks } from './without-links.ts';

const quotation = /["“„«]([^"“”„«»\n]{2,80})["”“»]/gu;
/** One or more capitalised words in a row. */
const properName = /\p{Lu}[\p{L}\p{N}&'’-]+(?: \p{Lu}[\p{L}\p{N}&'’-]+)*/gu;
const greeting =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten tag|lieber?|bonjour|ch(?:er|ère)|hola|estimad[oa]|ciao|buongiorno|gentile|car[oa]|beste|geachte|dag|olá|prezad[oa])[ \t]+([^\n,!]{1,60})/iu;

/**
 * Names of people, firms and things come from a source. One unknown capitalised word may be a habit of
 * spelling; two in a row, a quotation and the name in the greeting are claims.
 */
export const checkNames: LintCheck = ({ body }, inputs) => {
  const known = foldText(knownText(inputs)).replaceAll(/\s+/g, ' ');
  const knownWords = new Set(known.match(/[\p{L}\p{N}]+/gu));
  const isKnown = (name: string) =>
    (foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []).every(
      (word) =>
        knownWords.has(word) ||
        knownWords.has(word.replace(/s$/, '')) ||
        capitalisedWords.has(word),
    );
  const quotations = [...body.matchAll(quotation)].map((match) => match[1] ?? '');
  const greeted = namesIn(greeting.exec(body)?.[1] ?? '').filter((name) => !titles.test(name));
  // German writes every noun with a capital.
  const isGerman = detectLanguage(body) === 'de';
  const mentioned = isGerman ? [] : namesInside(withoutLinks(body));
  const unknown = mentioned.filter((name) => !isKnown(name));
  const claimed = [
    ...quotations.filter((text) => !known.includes(foldText(text).replaceAll(/\s+/g, ' '))),
    ...greeted.filter((name) => !isKnown(name)),
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

const titles =
  /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Monsieur|Madame|Señora?|Signora?|There|All|Team|Everyone|Zusammen)$/u;

const namesIn = (text: string): string[] => text.match(/\p{Lu}[\p{L}'’-]+/gu) ?? [];

/** Names that do not stand at the beginning of a sentence or line, where any word has a capital. */
function namesInside(text: string): string[] {
  return text.split(/(?<=[.!?:…])["”»)]?\s+|\n+/u).flatMap((sentence) => {
    const [first = '', ...rest] = sentence.match(properName) ?? [];
    if (!sentence.replace(/^\P{L}+/u, '').startsWith(first) || first === '')
      return [first, ...rest].filter(Boolean);
    const tail = first.split(' ').slice(1).join(' ');
    return [tail, ...rest].filter(Boolean);
  });
}
