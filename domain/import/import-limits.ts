/** Bounds that keep a hostile file from costing more than a friendly one. */
export const importLimits = {
  fileBytes: 200 * 1024 * 1024,
  /** A longer row is a quote that was never closed, or no table. */
  rowBytes: 1024 * 1024,
  rows: 5_000_000,
  columns: 200,
  /** Rows at the top that may be titles or notes before the column names. */
  rowsBeforeHeader: 10,
  headerCharacters: 200,
  nameCharacters: 200,
  companyCharacters: 200,
  roleCharacters: 200,
  customCharacters: 10_000,
} as const;
