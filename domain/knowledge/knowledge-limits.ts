/** What is kept about a contact, and how much of it one mail is written from. */
export const knowledgeLimits = {
  noteCharacters: 100_000,
  titleCharacters: 200,
  notesPerContact: 100,
  /** Of a note in a list of them. */
  excerptCharacters: 2_000,
  chunkCharacters: 800,
  overlapCharacters: 120,
  /** Pieces that are ranked for one mail; all of them fit one call for vectors. */
  noteCandidates: 200,
  mailCandidates: 40,
  /** Pieces that get into the prompt. */
  chosen: 5,
} as const;
