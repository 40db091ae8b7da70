/** Bounds that keep a hostile file from costing more than a friendly one. */
export const importLimits = {
  fileBytes: 200 * 1024 * 1024,
  /** A compressed workbook is held in memory whole. */
  workbookBytes: 50 * 1024 * 1024,
  /** Of all parts of a workbook unpacked; a million rows of twenty columns are less. */
  unpackedBytes: 1024 * 1024 * 1024,
  /** The texts of a workbook that its cells refer to. */
  sharedCharacters: 100 * 1024 * 1024,
  workbookParts: 10_000,
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
  phoneCharacters: 100,
  linkCharacters: 2_000,
  locationCharacters: 200,
  tagCharacters: 100,
  tags: 100,
  customCharacters: 10_000,
} as const;
