import { importedFields, type FormerValues, type ImportedField } from './former-values.ts';

type Values = Partial<Record<ImportedField, unknown>>;

/** What an import changed: each field that is another one after it. */
export function differingValues(before: Values, after: Values): FormerValues {
  const changed = importedFields.filter((field) => !isSame(before[field], after[field]));
  const pick = (values: Values) =>
    Object.fromEntries(changed.map((field) => [field, values[field]]));
  return { before: pick(before), after: pick(after) };
}

/**
 * The former values of what nobody has changed since; custom fields are judged one by one.
 * @returns `isWhole`: whether that is everything the import changed
 */
export function restoreValues(
  { before, after }: FormerValues,
  current: Values,
): { values: Values; isWhole: boolean } {
  const values: Values = {};
  let isWhole = true;
  for (const field of importedFields) {
    if (!(field in after)) continue;
    if (isSame(current[field], after[field])) values[field] = before[field];
    else if (field === 'custom') {
      values.custom = restoreCustom(
        asRecord(before.custom),
        asRecord(after.custom),
        asRecord(current.custom),
      );
      isWhole = false;
    } else isWhole = false;
  }
  return { values, isWhole };
}

function restoreCustom(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  current: Record<string, unknown>,
) {
  const restored = new Map(Object.entries(current));
  for (const [name, value] of Object.entries(after)) {
    if (isSame(value, before[name]) || !isSame(value, current[name])) continue;
    if (Object.hasOwn(before, name)) restored.set(name, before[name]);
    else restored.delete(name);
  }
  return Object.fromEntries(restored);
}

/** The values are what JSON can say; the order of names in an object means nothing. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  return isRecord(value)
    ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : (value ?? null);
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
