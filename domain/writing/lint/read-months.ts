import { foldText } from '../../reply/fold-text.ts';
import { monthNames } from './month-names.ts';

const name = monthNames
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const before =
  '(?:in|since|last|until|by|early|late|mid|of|im|seit|ende|anfang|en|depuis|fin|de|a|da|dal|sinds|desde|em)';

/** "May I" and "march on" are no months: one has a day, a year or a preposition beside it. */
const dated = new RegExp(
  `(?:\\d{1,2}(?:st|nd|rd|th|\\.|º)?\\s+(?:of\\s+|de\\s+)?|(?<![\\p{L}])${before}[ -])(${name})(?![\\p{L}])|(?<![\\p{L}])(${name})\\.?\\s+\\d{1,4}(?!\\d)`,
  'gu',
);
const anyName = new RegExp(`(?<![\\p{L}])(${name})(?![\\p{L}])`, 'gu');
/** 2026-11-30, 30.11.2026, 11/30. */
const numeric = /(?<!\d)\d{4}-(\d\d)-\d\d|(?<!\d)(\d{1,2})[./](\d{1,2})(?:[./]\d{2,4})?(?!\d)/g;

/** Numbers of the months that a mail names (1 = January). */
export function readNamedMonths(text: string): number[] {
  return monthsOf([...foldText(text).matchAll(dated)].map((match) => match[1] ?? match[2] ?? ''));
}

/** Numbers of all months that a source may mean, in words or figures. */
export function readKnownMonths(text: string): number[] {
  const folded = foldText(text);
  const inFigures = [...folded.matchAll(numeric)].flatMap((match) => match.slice(1).map(Number));
  const inWords = monthsOf([...folded.matchAll(anyName)].map((match) => match[1] ?? ''));
  return [...inWords, ...inFigures.filter((month) => month >= 1 && month <= 12)];
}

function monthsOf(words: readonly string[]): number[] {
  return words.map((word) => monthNames.findIndex((names) => names.includes(word)) + 1);
}
