import { parseCustomValue } from '../custom-field/parse-custom-value.ts';
import { cleanCell } from './clean-cell.ts';
import type { ImportColumn } from './import-mapping.ts';
import { nameColumn } from './plan-columns.ts';
import { rejectRow, type RowRejection } from './row-rejection.ts';
import type { RowRules } from './row-rules.ts';

/**
 * The cells of a row that become custom fields, by the name they are kept under, which is that of the field
 * of this name in whatever case; or which of them has not the type of its field.
 */
export function readCustom(
  cells: readonly string[],
  columns: readonly ImportColumn[],
  typedFields: RowRules['typedFields'],
): { custom: Record<string, string> } | { rejection: RowRejection } {
  const custom: [name: string, value: string][] = [];
  const names = columns.map(({ header }) => header);
  for (const [index, { target, header, field }] of columns.entries()) {
    const text = target === 'custom' ? cleanCell(cells[index] ?? '') : '';
    if (text === '') continue;
    const name = field ?? nameColumn(names, index);
    const typed = typedFields.get(name.toLowerCase());
    const parsed = parseCustomValue(typed?.type ?? 'text', text);
    if (parsed.kind === 'invalid') {
      const cell = { column: header, value: text };
      return { rejection: rejectRow('invalid_custom_value', parsed.message, cell) };
    }
    custom.push([typed?.name ?? name, parsed.value]);
  }
  return { custom: Object.fromEntries(custom) };
}
