import { templateVariables } from './template-variable.ts';

/** More than this many slips are another word. */
const mostSlips = 2;

/** The variable somebody probably meant, or null. Letter case and separators do not count. */
export function suggestVariable(name: string): string | null {
  const wanted = plain(name);
  if (wanted.length > 30) return null;
  const ranked = [...templateVariables, 'signature']
    .map((variable) => ({ variable, slips: slipsBetween(wanted, plain(variable)) }))
    .toSorted((a, b) => a.slips - b.slips);
  const best = ranked[0];
  return best && best.slips <= mostSlips ? best.variable : null;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s._-]/g, '');
}

/** Levenshtein distance, one row at a time. */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const [diagonal = 0, above = 0] = row.slice(j, j + 2);
      const replaced = diagonal + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, above + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
