import type { Transaction } from '#db/client.ts';
import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import { parseCustomValue } from '#domain/custom-field/parse-custom-value.ts';
import { AppError } from '#domain/shared/app-error.ts';

/**
 * Custom values as the workspace's fields spell names and values; a name without a field is text.
 * @throws AppError invalid_input with one message per field that cannot be read
 */
export async function checkCustom(
  tx: Transaction,
  custom: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const fields = await customFieldRows.list(tx);
  const byName = new Map(fields.map((field) => [field.name.toLowerCase(), field]));
  const faults: Record<string, string> = {};
  const entries = Object.entries(custom).map(([name, text]): [string, string] => {
    const field = byName.get(name.toLowerCase());
    const parsed = parseCustomValue(field?.type ?? 'text', text);
    if (parsed.kind === 'invalid') faults[`custom.${name}`] = parsed.message;
    return [field?.name ?? name, parsed.kind === 'value' ? parsed.value : text];
  });
  const [first] = Object.entries(faults);
  if (!first) return Object.fromEntries(entries);
  throw new AppError('invalid_input', `${first[0]}: ${first[1]}`, { details: { fields: faults } });
}
