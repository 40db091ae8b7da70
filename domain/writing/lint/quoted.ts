/** A piece of a mail as a finding names it: short, on one line. */
export function quoted(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  // Not in the middle of a character, which no row could hold.
  const [begin = ''] = /^.{0,60}/u.exec(flat) ?? [];
  return `"${begin === flat ? flat : `${begin}…`}"`;
}

/** The first few of many. */
export function quotedList(texts: readonly string[]): string {
  return [...new Set(texts)].slice(0, 5).map(quoted).join(', ');
}
