import { lintError, lintWarning } from '../finding.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { factSources } from '../written-email.ts';
import type { LintCheck } from './lint-check.ts';
import { quotedList } from './quoted.ts';
import { sourceText } from './source-text.ts';
import { wordStems } from './word-stems.ts';

/** So much of a fact has to stand in its source; the rest may be grammar. */
const leastShare = 0.5;

/**
 * A fact that the model claims to have used stands in the source that it names. In another source is a
 * slip; in none, the fact is made up, or translated, which only people can tell.
 */
export const checkClaimedFacts: LintCheck = ({ body, facts }, inputs) => {
  const stems = new Map(
    factSources.map((source) => [source, wordStems(sourceText(inputs, source))]),
  );
  const strayed = facts.filter(({ text, source }) => !isIn(text, stems.get(source)));
  const isAnywhere = (text: string) => [...stems.values()].some((known) => isIn(text, known));
  const slips = strayed.filter(({ text }) => isAnywhere(text));
  const translated = strayed.filter(
    ({ text, source }) => !isAnywhere(text) && isForeign(sourceText(inputs, source), body),
  );
  const invented = strayed.filter((fact) => !slips.includes(fact) && !translated.includes(fact));
  const list = (found: typeof facts) => quotedList(found.map(({ text }) => text));
  return [
    ...(invented.length > 0
      ? [lintError('unsupported_fact', `No source says ${list(invented)}: leave it out.`)]
      : []),
    ...(slips.length > 0
      ? [lintWarning('unsupported_fact', `${list(slips)} stands in another source than named.`)]
      : []),
    ...(translated.length > 0
      ? [lintWarning('unsupported_fact', `${list(translated)} may be translated from its source.`)]
      : []),
  ];
};

function isIn(text: string, known: ReadonlySet<string> | undefined): boolean {
  const said = [...wordStems(text)];
  return said.filter((stem) => known?.has(stem)).length >= said.length * leastShare;
}

function isForeign(source: string, body: string): boolean {
  const languages = [detectLanguage(source), detectLanguage(body)];
  return !languages.includes(null) && languages[0] !== languages[1];
}
