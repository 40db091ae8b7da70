import { lintError } from '../finding.ts';
import type { LintCheck } from './lint-check.ts';
import { quotedList } from './quoted.ts';
import { readKnownMonths, readNamedMonths } from './read-months.ts';
import { readNumbers } from './read-numbers.ts';
import { knownText } from './source-text.ts';
import { withoutLinks } from './without-links.ts';

/** What may be said without a source: how long a call takes, figures of speech, the points of a list. */
const harmless =
  /(?<!\d)(?:5|10|15|20|25|30|45|60)(?: ?(?:to|or|bis|oder|à|ou|a|o|of|-|–) ?(?:10|15|20|30|45|60))?[ -]?(?:-?min\b|-?minut\p{L}*|-?minuten\p{L}*)|\b24\/7\b|\b1[:-]1\b|\b[123](?: ?(?:to|or|-|–) ?[1-5])? (?:short |quick |simple )?(?:lines?|questions?|sentences?|ideas?|points?|things?|options?|times?|slots?)\b|^\d[.)](?= )/gimu;

/** Numbers and dates are copied, never made up: a wrong one costs the sender their word. */
export const checkNumbers: LintCheck = ({ subject, body }, inputs) => {
  const text = withoutLinks(`${subject}\n${body}`).replaceAll(harmless, ' ');
  const known = knownText(inputs);
  const knownNumbers = new Set(
    readNumbers(known.replaceAll(/[-:/T]/g, ' ')).concat(readNumbers(known)),
  );
  const knownMonths = new Set(readKnownMonths(known));
  const numbers = readNumbers(text).filter((number) => !knownNumbers.has(number));
  const hasUnknownMonth = readNamedMonths(text).some((month) => !knownMonths.has(month));
  return [
    ...(numbers.length > 0
      ? [lintError('unknown_number', `No source says ${quotedList(numbers)}: leave it out.`)]
      : []),
    ...(hasUnknownMonth
      ? [lintError('unknown_date', 'The mail names a date that no source has: leave it out.')]
      : []),
  ];
};
