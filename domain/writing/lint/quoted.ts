/** A piece of a mail as a finding names it: short, on one line. */
export function quoted(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return `"${flat.length > 60 ? `${flat.slice(0, 60)}…` : flat}"`;
}

/** The first few of many. */
export function quotedList(texts: readonly string[]): string {
  return [...new Set(texts)].slice(0, 5).map(quoted).join(', ');
}
