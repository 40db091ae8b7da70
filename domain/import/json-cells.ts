/** Deeper than this, what is left goes into one cell as it stands. */
const maxDepth = 4;

/**
 * The cells of one JSON object by their column: objects inside become columns of their own, named
 * `company.name`, and lists of words one cell.
 */
export function jsonCells(row: object): Map<string, string> {
  const cells = new Map<string, string>();
  addCells(cells, '', row, 0);
  return cells;
}

function addCells(cells: Map<string, string>, prefix: string, row: object, depth: number): void {
  for (const [key, value] of Object.entries(row)) {
    const name = prefix + key;
    const isNested = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (isNested && depth < maxDepth) addCells(cells, `${name}.`, value, depth + 1);
    else cells.set(name, cellText(value));
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return value.map(cellText).join(', ');
  }
  return JSON.stringify(value);
}
