import { meaningSigns, type MeaningSign, type MeaningWords } from './meaning-words.ts';
import { saidClauses, type SaidClause } from './said-clauses.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { spanish } from './words/spanish.ts';

const languages = [english, german, french, spanish];

/** Stands before what is then not meant: "don't call me", "kein großes Interesse". */
const denied =
  "(?<!\\b(?:not|never|no|cannot|without|\\w+n't|nicht|kein\\w*|nie|pas|jamais|nunca|sin)(?: \\w+){0,2} )";
/** What its own words deny already. */
const withDenial: readonly (keyof MeaningWords)[] = [
  'refusal',
  'later',
  'reserve',
  'doubt',
  'forNow',
];

const patterns = {
  refusal: compile('refusal'),
  later: compile('later'),
  meeting: compile('meeting'),
  interest: compile('interest'),
  referral: compile('referral'),
  question: compile('question'),
  reserve: compile('reserve'),
  doubt: compile('doubt'),
  forNow: compile('forNow'),
} satisfies Record<keyof MeaningWords, RegExp>;

const conditional =
  /\b(?:if|unless|whether|wenn|falls|sofern|si (?:vous|tu|on|je|nous|cela|ca|c'est|le|la|usted|ustedes|fuera|es|no|puede|tienen?))\b/;
/** Takes the "for now" back. */
const forGood =
  /\b(?:ever|never|(?:or|nor|and) in (?:the )?future|ni en el futuro|nunca|jamais|nie|auch nicht)\b/;
const mockingFace = /[\u{1F602}\u{1F923}\u{1F644}\u{1F612}\u{1F921}\u{1F643}\u{1F595}]/u;

/** All that an answer can be a sign of. @param text what its sender wrote, without quoted history */
export function readSigns(text: string): ReadonlySet<MeaningSign> {
  const signs = new Set(saidClauses(text).flatMap(signsOf));
  if (mockingFace.test(text)) signs.add('doubt');
  return signs;
}

function signsOf(clause: SaidClause): MeaningSign[] {
  const found = meaningSigns.filter((sign) => patterns[sign].test(clause.text));
  const meant = found.flatMap((sign) => meantBy(sign, clause));
  return meant.length === 0 && clause.isContrast ? ['reserve'] : meant;
}

function meantBy(sign: MeaningSign, { text, isQuestion }: SaidClause): MeaningSign[] {
  switch (sign) {
    case 'refusal':
      if (isQuestion) return ['doubt'];
      return [patterns.forNow.test(text) && !forGood.test(text) ? 'later' : 'refusal'];
    case 'interest':
      return isQuestion || conditional.test(text) ? [] : ['interest'];
    case 'meeting':
      return conditional.test(text) ? [] : ['meeting'];
    default:
      return [sign];
  }
}

function compile(sign: keyof MeaningWords): RegExp {
  const words = languages.flatMap((language) => language[sign]).join('|');
  const spelled = words
    .replaceAll(/[äöü]/g, (letter) => `${letter === 'ä' ? 'a' : letter === 'ö' ? 'o' : 'u'}e?`)
    .replaceAll('ß', '(?:ß|ss)');
  const guard = withDenial.includes(sign) ? '' : denied;
  return new RegExp(`${guard}(?<![\\p{L}\\p{N}])(?:${spelled})`, 'u');
}
