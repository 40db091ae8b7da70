/** What a résumé may be; a long one of thirty years has six pages and 20,000 characters. */
export const resumeLimits = {
  fileBytes: 10 * 1024 * 1024,
  pages: 50,
  characters: 100_000,
} as const;
