/**
 * A person's full name from the name columns a file has. A "Name" column means the full name in some
 * files and only the given or the family name in others, so a part is added where it is not yet in it.
 */
export function composeName(parts: { name: string; firstName: string; lastName: string }): string {
  const first = hasWords(parts.name, parts.firstName) ? '' : parts.firstName;
  const last = hasWords(parts.name, parts.lastName) ? '' : parts.lastName;
  return [first, parts.name, last].filter((part) => part !== '').join(' ');
}

function hasWords(name: string, part: string): boolean {
  const words = new Set(name.toLowerCase().split(/[\s,]+/));
  return part
    .toLowerCase()
    .split(/[\s,]+/)
    .every((word) => word === '' || words.has(word));
}
