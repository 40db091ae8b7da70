import { addDays, weekdayOf } from '../shared/calendar-date.ts';
import { weekdayNumber, weekdayPattern } from './calendar-words.ts';
import { findDates } from './find-dates.ts';
import { foldText } from './fold-text.ts';

/** An out-of-office answer says when in its first lines. */
const longestAnswer = 3_000;

/** How far before a date the word that makes it the return may stand. */
const cueReach = 45;

/** Words after which comes the day somebody is back, or the last day away. */
const cueWords =
  'until|till|til|through|thru|back|return(?:s|ing)?|resum(?:e|ing)|available|to|bis|zuruck|wieder|ab|ruckkehr|jusqu|retour|reviens|reviendrai|rentre(?:rai)?|au|hasta|regres\\w*|vuelv\\w*|vuelta|reincorpor\\w*|al|fino|torn\\w*|rientr\\w*|ate|retorn\\w*|volt\\w*|tot|terug|vanaf';

const cue = new RegExp(`\\b(?:${cueWords})\\b|[-–]\\s*$`);
const weekdayAfterCue = new RegExp(
  `\\b(?:${cueWords})\\b[^.!?\\n]{0,25}?\\b(${weekdayPattern})\\b`,
);
const tomorrowAfterCue = new RegExp(
  `\\b(?:${cueWords})\\b[^.!?\\n]{0,15}?\\b(?:tomorrow|morgen|demain|manana|domani|amanha)\\b`,
);

/**
 * The day somebody says to be back, or the last day away, in an out-of-office answer.
 * @param receivedOn local date of the mail, `YYYY-MM-DD`: what "Monday" counts from
 * @returns `YYYY-MM-DD`, null when the answer does not say
 */
export function parseReturnDate(text: string, receivedOn: string): string | null {
  const folded = foldText(text.slice(0, longestAnswer));
  const dates = findDates(folded, receivedOn);
  const announced = dates.filter(({ index }) => cue.test(sentenceBefore(folded, index)));
  const candidates = announced.length > 0 ? announced : dates;
  const latest = candidates
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return latest ?? relativeReturn(folded, receivedOn);
}

function sentenceBefore(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - cueReach), index);
  return before.split(/[.!?]\s+/).at(-1) ?? '';
}

function relativeReturn(folded: string, receivedOn: string): string | null {
  const weekday = weekdayNumber(weekdayAfterCue.exec(folded)?.[1] ?? '');
  if (weekday > 0) return addDays(receivedOn, daysUntil(weekday, receivedOn));
  return tomorrowAfterCue.test(folded) ? addDays(receivedOn, 1) : null;
}

/** "Monday", said on a Monday, is the next one. */
function daysUntil(weekday: number, receivedOn: string): number {
  return ((weekday - weekdayOf(receivedOn) + 6) % 7) + 1;
}
