/** What a note without a title is called: its first line, or so much of it as a list shows. */
export function noteTitle(text: string): string {
  const [line = ''] = text.trim().split('\n', 1);
  const letters = Array.from(line.trim());
  return letters.length <= 80 ? letters.join('') : `${letters.slice(0, 79).join('').trimEnd()}…`;
}
