import { obedienceSigns } from '../../writing/lint/obedience-signs.ts';
import { withoutLinks } from '../../writing/lint/without-links.ts';
import { foldText } from '../fold-text.ts';

const sorting =
  /\b(?:classify|categori[sz]e|label|mark|tag|rate|sort|treat|count) (?:this|it|me|my|the)\b[^.?!\n]{0,40} as\b|\b(?:meaning|sentiment|classification|confidence)["']?\s*[:=]/u;

/** Whether an answer talks to a program that reads it: then only a person is to say what it means. */
export function addressesMachine(text: string): boolean {
  const folded = foldText(withoutLinks(text));
  return sorting.test(folded) || obedienceSigns.some((sign) => sign.test(folded));
}
