/** Hears, line by line, how far a longer piece of work is. */
export type Report = (line: string) => void;

/** What a longer piece of work is given: whom to tell how far it is, and when to give up. */
export type Work = { readonly report: Report; readonly signal: AbortSignal };
