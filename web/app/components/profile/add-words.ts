/** A list with what was typed or pasted: one per line, comma or semicolon; what is there already stays once. */
export function addWords(words: readonly string[], text: string): string[] {
  const known = new Set(words.map((word) => word.toLowerCase()));
  const added = text
    .split(/[,;\n]/)
    .map((word) => word.trim().replace(/^[-•*]\s+/, ''))
    .filter((word) => {
      const key = word.toLowerCase();
      if (word === '' || known.has(key)) return false;
      known.add(key);
      return true;
    });
  return [...words, ...added];
}
