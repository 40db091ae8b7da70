import { printable } from './printable.ts';
import { shorten } from './shorten.ts';

export const rowRejectionCodes = [
  'wrong_column_count',
  'invalid_characters',
  'too_long',
  'missing_email',
  'invalid_email',
  'missing_name',
  'missing_company',
  'missing_role',
  'invalid_time_zone',
  'invalid_custom_value',
  'duplicate_in_file',
] as const;
export type RowRejectionCode = (typeof rowRejectionCodes)[number];

/** Why a row made no contact. */
export type RowRejection = {
  code: RowRejectionCode;
  /** What was expected and what was found, so that a person can mend it. */
  message: string;
  /** Name of the column at fault; null = the row as a whole. */
  column: string | null;
  /** The cell at fault, shortened. */
  value: string | null;
};

const shownCharacters = 200;

/** @param cell the cell at fault and the name of its column; null = the row as a whole */
export function rejectRow(
  code: RowRejectionCode,
  message: string,
  cell: { column: string; value: string } | null,
): RowRejection {
  const value = cell && printable(shorten(cell.value, shownCharacters));
  return { code, message, column: cell?.column ?? null, value: value || null };
}
