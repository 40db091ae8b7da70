/** The errors of the fields inside `field`, by their path inside it. */
export function errorsBelow(
  errors: Readonly<Record<string, string>>,
  field: string,
): Record<string, string> {
  const inside = Object.entries(errors).filter(
    ([path]) => path === field || path.startsWith(`${field}.`),
  );
  return Object.fromEntries(
    inside.map(([path, message]) => [path.slice(field.length + 1), message]),
  );
}
