/** Hears, line by line, how far a longer piece of work is. */
export type Report = (line: string) => void;
