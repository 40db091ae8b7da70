/**
 * What a document may be that is read for its text: a résumé of thirty years has six pages and 20,000
 * characters.
 */
export const documentLimits = {
  fileBytes: 10 * 1024 * 1024,
  pages: 50,
  characters: 100_000,
} as const;
