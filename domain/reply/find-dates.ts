import { addDays } from '../shared/calendar-date.ts';
import { monthNumber, monthPattern } from './calendar-words.ts';

export interface FoundDate {
  /** Where it starts in the text. */
  readonly index: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** A date further away than this is about something else. */
const longestAbsenceDays = 366;

/** Without a year, `3 November` read on 21 November was this year's, not next year's. */
const longestGuessDays = 183;

const day = '(\\d{1,2})';
const ordinal = '(?:st|nd|rd|th|er|\\.|º|ª)?';
const year = '(\\d{4}|\\d{2})';
const dayFirst = new RegExp(
  `(?<!\\d)${day}${ordinal}\\s+(?:of |de |d')?(${monthPattern})\\b\\.?(?:,? (?:de |del )?(\\d{4}))?`,
  'g',
);
/** Of `January 3-7` the last day counts. */
const monthFirst = new RegExp(
  `\\b(${monthPattern})\\.?\\s+(?:${day}${ordinal}\\s*(?:-|–|to|through)\\s*)?${day}${ordinal}(?![\\d:])(?:,? (\\d{4}))?`,
  'g',
);
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;
const dotted = new RegExp(`(?<![\\d.])${day}\\.\\s?(\\d{1,2})\\.\\s?${year}?(?!\\d)`, 'g');
const slashed = new RegExp(`(?<![\\d/-])${day}([/-])(\\d{1,2})\\2${year}(?![\\d/-])`, 'g');
/** `24/7` is no date. */
const slashedShort = /(?<![\d/-])(?!24\/7\b)(\d{1,2})\/(\d{1,2})(?![\d/-])/g;

/**
 * The dates that a folded text names, as far as somebody away could mean them: not before
 * `receivedOn` and at most a year after. `03/04` is the nearer of both readings.
 */
export function findDates(folded: string, receivedOn: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (index: number, ...readings: readonly (readonly [number, number, number])[]) => {
    const [nearest] = readings.flatMap((parts) => plausible(parts, receivedOn) ?? []).toSorted();
    if (nearest !== undefined) found.push({ index, date: nearest });
  };
  for (const { index, 1: y, 2: m, 3: d } of folded.matchAll(iso)) {
    add(index, [Number(y), Number(m), Number(d)]);
  }
  for (const { index, 1: d, 2: m = '', 3: y } of folded.matchAll(dayFirst)) {
    add(index, [Number(y ?? 0), monthNumber(m), Number(d)]);
  }
  for (const { index, 1: m = '', 3: d, 4: y } of folded.matchAll(monthFirst)) {
    add(index, [Number(y ?? 0), monthNumber(m), Number(d)]);
  }
  for (const { index, 1: d, 2: m, 3: y } of folded.matchAll(dotted)) {
    add(index, [fullYear(y), Number(m), Number(d)]);
  }
  for (const { index, 1: a, 3: b, 4: y } of folded.matchAll(slashed)) {
    add(index, [fullYear(y), Number(b), Number(a)], [fullYear(y), Number(a), Number(b)]);
  }
  for (const { index, 1: a, 2: b } of folded.matchAll(slashedShort)) {
    add(index, [0, Number(b), Number(a)], [0, Number(a), Number(b)]);
  }
  return found;
}

/** 0: the text names no year. */
function fullYear(digits: string | undefined): number {
  const number = Number(digits ?? 0);
  return digits?.length === 2 ? 2000 + number : number;
}

function plausible(
  [givenYear, month, dayOfMonth]: readonly [number, number, number],
  receivedOn: string,
): string | null {
  const thisYear = Number(receivedOn.slice(0, 4));
  const years = givenYear === 0 ? [thisYear, thisYear + 1] : [givenYear];
  const latest = addDays(receivedOn, givenYear === 0 ? longestGuessDays : longestAbsenceDays);
  const dates = years.flatMap((candidate) => calendarDate(candidate, month, dayOfMonth) ?? []);
  return dates.find((date) => date >= receivedOn && date <= latest) ?? null;
}

function calendarDate(wholeYear: number, month: number, dayOfMonth: number): string | null {
  const pad = (value: number) => String(value).padStart(2, '0');
  const date = `${wholeYear}-${pad(month)}-${pad(dayOfMonth)}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // `2027-02-30` parses in no engine or rolls over: both show as another date.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : null;
}
