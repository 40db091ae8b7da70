import { neutralizeFormula } from './neutralize-formula.ts';

/** One row of a CSV file that we write (RFC 4180), safe to open in a spreadsheet. */
export function formatCsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => quoteCell(neutralizeFormula(cell))).join(',')}\r\n`;
}

function quoteCell(cell: string): string {
  return /["',;\t|\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
