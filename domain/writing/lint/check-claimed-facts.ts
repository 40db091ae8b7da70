import { lintError, lintWarning } from '../finding.ts';
import { factSources } from '../written-email.ts';
import type { LintCheck } from './lint-check.ts';
import { quotedList } from './quoted.ts';
import { sourceText } from './source-text.ts';
import { wordStems } from './word-stems.ts';

/** So much of a fact has to stand in its source; the rest may be grammar. */
const leastShare = 0.5;

/**
 * A fact that the model claims to have used stands in the source that it names. In another source is a
 * slip; in none, the fact is made up.
 */
export const checkClaimedFacts: LintCheck = ({ facts }, inputs) => {
  const stems = new Map(
    factSources.map((source) => [source, wordStems(sourceText(inputs, source))]),
  );
  const isIn = (text: string, known: ReadonlySet<string> | undefined) => {
    const said = [...wordStems(text)];
    const found = said.filter((stem) => known?.has(stem)).length;
    return said.length === 0 || found >= said.length * leastShare;
  };
  const misplaced = facts.filter(({ text, source }) => !isIn(text, stems.get(source)));
  const [invented, slips] = [
    misplaced.filter(({ text }) => ![...stems.values()].some((known) => isIn(text, known))),
    misplaced.filter(({ text }) => [...stems.values()].some((known) => isIn(text, known))),
  ];
  const list = (found: typeof facts) => quotedList(found.map(({ text }) => text));
  return [
    ...(invented.length > 0
      ? [lintError('unsupported_fact', `No source says ${list(invented)}: leave it out.`)]
      : []),
    ...(slips.length > 0
      ? [lintWarning('unsupported_fact', `${list(slips)} stands in another source than named.`)]
      : []),
  ];
};
