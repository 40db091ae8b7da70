/**
 * Spreadsheets run a cell that starts like this, also behind spaces and controls, and in the full-width
 * forms that some normalise first (OWASP "CSV Injection"; EspoCRM CVE-2026-55154 was the space bypass).
 */
const formulaStart = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－＠])/u;

/**
 * Makes a cell safe to open in a spreadsheet; other cells stay as they are. A cell that already wears the
 * quote gets another, so that `restoreFormula` gives back every cell exactly.
 */
export function neutralizeFormula(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

/** Undoes `neutralizeFormula`, so that a corrected rejected.csv imports what the first file meant. */
export function restoreFormula(cell: string): string {
  return cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
}
