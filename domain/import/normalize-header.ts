/** Makes column names comparable: case, accents, spaces and punctuation do not count. */
export function normalizeHeader(header: string): string {
  const letters = header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  // A name of symbols only, such as "#", is still a name.
  return letters || header.trim();
}
