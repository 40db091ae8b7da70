/** A page that a note was taken from. */
export type ResearchSource = { url: string; title: string };
