/** Values with commas, semicolons or line breaks between them, each once, letter case as first written. */
export function readList(text: string): string {
  const values = new Map<string, string>();
  for (const part of text.split(/[,;\n]/)) {
    const value = part.trim().replace(/\s+/g, ' ');
    const key = value.toLowerCase();
    if (value !== '' && !values.has(key)) values.set(key, value);
  }
  return [...values.values()].join(', ');
}
