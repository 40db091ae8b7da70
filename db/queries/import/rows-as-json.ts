/**
 * Rows as one JSON parameter: as one parameter per cell a thousand rows take ten times as long to build.
 * What is empty is left out, which `json_to_recordset` reads as null: most fields of most rows are, and
 * reading their names took PostgreSQL as long as all the rest.
 */
export function rowsAsJson(rows: readonly object[]): string {
  return JSON.stringify(rows.map(withoutEmpty));
}

function withoutEmpty(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
