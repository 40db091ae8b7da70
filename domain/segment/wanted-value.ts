import { parseCustomValue } from '../custom-field/parse-custom-value.ts';
import type { CustomFieldType } from '../custom-field/custom-field-type.ts';

/** What a stored value is compared with: as it would be stored, or the piece to look for. Null = no such value. */
export function wantedValue(condition: {
  type: CustomFieldType;
  test: string;
  value: string;
}): string | null {
  const { type, test, value } = condition;
  const isPiece = type !== 'list' && (test === 'contains' || test === 'startsWith');
  if (isPiece) return value;
  const parsed = parseCustomValue(type, value);
  return parsed.kind === 'value' ? parsed.value : null;
}
