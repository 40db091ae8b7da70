/**
 * Where a value holds a text that PostgreSQL does not take, also not inside JSON: one with a NUL, or with
 * half of a surrogate pair.
 * @returns the path to the first one, from the outside in; null = there is none
 */
export function findUnstorable(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (findUnstorable(key)) return [];
    const path = findUnstorable(inner);
    if (path) return [key, ...path];
  }
  return null;
}
