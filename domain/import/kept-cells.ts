import { importLimits } from './import-limits.ts';
import { printable } from './printable.ts';

/** The cells of a rejected row as they are kept for its repair: bounded, and storable. */
export function keptCells(cells: readonly string[]): string[] {
  return cells.slice(0, importLimits.columns).map(printable);
}
