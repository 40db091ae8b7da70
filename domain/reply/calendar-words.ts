/** Names in English, German, French, Spanish, Italian, Dutch and Portuguese, as `foldText` writes them. */
const months: readonly string[] = [
  'january|jan|januar|janner|janvier|janv|enero|ene|gennaio|januari|janeiro',
  'february|feb|februar|feber|fevrier|fevr|febrero|febbraio|februari|fevereiro',
  'march|mar|marz|maerz|mars|marzo|maart|marco',
  'april|apr|avril|avr|abril|abr|aprile',
  'may|mai|mayo|maggio|mei|maio',
  'june|jun|juni|juin|junio|giugno|junho',
  'july|jul|juli|juillet|juil|julio|luglio|julho',
  'august|aug|aout|agosto|augustus',
  'september|sep|sept|septembre|septiembre|settembre|setembro',
  'october|oct|okt|oktober|octobre|octubre|ottobre|outubro',
  'november|nov|novembre|noviembre|novembro',
  'december|dec|dez|dezember|decembre|diciembre|dic|dicembre|dezembro',
];

/** Monday first. */
const weekdays: readonly string[] = [
  'monday|montag|lundi|lunes|lunedi|maandag|segunda-feira',
  'tuesday|dienstag|mardi|martes|martedi|dinsdag|terca-feira',
  'wednesday|mittwoch|mercredi|miercoles|mercoledi|woensdag|quarta-feira',
  'thursday|donnerstag|jeudi|jueves|giovedi|donderdag|quinta-feira',
  'friday|freitag|vendredi|viernes|venerdi|vrijdag|sexta-feira',
  'saturday|samstag|sonnabend|samedi|sabado|sabato|zaterdag',
  'sunday|sonntag|dimanche|domingo|domenica|zondag',
];

export const monthPattern = anyOf(months);
export const weekdayPattern = anyOf(weekdays);

/** @returns 1 to 12 for a folded month name, else 0 */
export function monthNumber(word: string): number {
  return months.findIndex((names) => names.split('|').includes(word)) + 1;
}

/** @returns 1 (Monday) to 7 for a folded weekday name, else 0 */
export function weekdayNumber(word: string): number {
  return weekdays.findIndex((names) => names.split('|').includes(word)) + 1;
}

/** Longer names first, so that `mar` does not cut `march` short. */
function anyOf(names: readonly string[]): string {
  return names
    .flatMap((group) => group.split('|'))
    .toSorted((a, b) => b.length - a.length)
    .join('|');
}
