import type { ImportView } from '#domain/import/import-view.ts';

type Problem = ImportView['problems'][number];

const titles: Record<Problem['code'], string> = {
  wrong_column_count: 'Rows with more or fewer cells than columns',
  invalid_characters: 'Cells with characters that are no text',
  too_long: 'Cells that are too long',
  missing_email: 'Rows without an address',
  invalid_email: 'Addresses that are not valid',
  missing_name: 'Rows without a name',
  missing_company: 'Rows without a company',
  missing_role: 'Rows without a role',
  invalid_time_zone: 'Time zones nobody knows',
  invalid_custom_value: 'Values that are not of their field’s type',
  duplicate_in_file: 'Addresses that come again in the file',
};

const repairs: Record<Problem['repair'], string> = {
  edit_cells: 'Correct the cells here.',
  edit_rows: 'Correct the rows here.',
  allow_empty: 'Fill the cells here, or let them be empty.',
  nothing_to_do: 'The first row with the address is taken; nothing to do.',
};

/** A group of rejected rows and what mends it. */
export function problemWords({ code, column, repair }: Problem): { title: string; repair: string } {
  const place = column === undefined ? '' : ` in “${column}”`;
  return { title: titles[code] + place, repair: repairs[repair] };
}
