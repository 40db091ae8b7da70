/** More than this is no header section. */
const longestSection = 200_000;

/**
 * Reads `Name: value` lines (RFC 5322 2.2): folded lines joined, names in lower case, values in order.
 * Lines that are no field are left out.
 */
export function headerFields(section: string): Readonly<Record<string, readonly string[]>> {
  // Null prototype: a hostile field may be called `__proto__`.
  const fields: Record<string, string[]> = Object.create(null);
  const unfolded = section.slice(0, longestSection).replaceAll(/\r?\n[ \t]+/g, ' ');
  for (const line of unfolded.split(/\r?\n/)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      (fields[name.toLowerCase()] ??= []).push(value.trim());
    }
  }
  return fields;
}
