import { lintError } from '../finding.ts';
import type { LintCheck } from './lint-check.ts';
import { quotedList } from './quoted.ts';

/** Holes that somebody was to fill in. */
const placeholders = [
  /\{\{[^{}\n]{0,60}\}\}|\{%[^%\n]{0,60}%\}|\{[a-z_][\w. -]{0,40}\}/gi,
  /\[[A-Za-z_][^\]\n]{0,60}\]|\[…\]|\[\.\.\.\]/g,
  /<\/?[A-Za-z][^<>\n]{0,200}>/g,
  /%[A-Z_]{3,30}%|\$\{[^}\n]{0,40}\}|\b__\w{2,30}__\b/g,
  /(?<!\p{L})(?:your|my|the|recipient'?s?|sender'?s?) (?:first ?name|last ?name|full name|company name|job title)(?!\p{L})/giu,
  /\bcompany name\b|\blorem ipsum\b|\binsert (?:name|link|company|date)\b|\bX{3,}\b|_{4,}/gi,
  /\[object Object\]|\bundefined\b|\bNaN\b|\(left out\)|\(address left out\)|\uFFFD/g,
];

/** A mail with a hole in it is worse than none. */
export const checkPlaceholders: LintCheck = ({ subject, body }) => {
  const text = `${subject}\n${body}`;
  const found = placeholders.flatMap((pattern) => text.match(pattern) ?? []);
  return found.length > 0
    ? [lintError('placeholder', `Fill in or leave out ${quotedList(found)}.`)]
    : [];
};
