import { restoreFormula } from './neutralize-formula.ts';

/** A cell without what spreadsheets and web pages leave around its text: spaces of all kinds, zero-width marks. */
export function cleanCell(cell: string): string {
  return restoreFormula(cell).replace(/^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/g, '');
}
