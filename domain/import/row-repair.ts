import type { RowRejectionCode } from './row-rejection.ts';

/** What a person can do about rejected rows. */
export const rowRepairs = ['edit_cells', 'edit_rows', 'allow_empty', 'nothing_to_do'] as const;
export type RowRepair = (typeof rowRepairs)[number];

const repairs: Record<RowRejectionCode, RowRepair> = {
  wrong_column_count: 'edit_rows',
  invalid_characters: 'edit_cells',
  too_long: 'edit_cells',
  missing_email: 'edit_cells',
  invalid_email: 'edit_cells',
  missing_name: 'edit_cells',
  missing_company: 'allow_empty',
  missing_role: 'allow_empty',
  invalid_time_zone: 'edit_cells',
  invalid_custom_value: 'edit_cells',
  // The first row with the address is taken.
  duplicate_in_file: 'nothing_to_do',
};

export function repairOf(code: RowRejectionCode): RowRepair {
  return repairs[code];
}
