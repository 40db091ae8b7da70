import { recognizeHeader } from './recognize-header.ts';

const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Lines that vote: the header may stand below some titles. */
const votingLines = 20;

/**
 * The character that separates cells: what Excel's own `sep=` line says, else the one that yields most
 * known column names in one line, else most cells in the first line that has several.
 * @param head the beginning of the file, newlines as LF
 */
export function sniffDelimiter(head: string): Delimiter {
  const declared = /^\uFEFF?"?sep=(.)/i.exec(head)?.[1];
  const stated = delimiters.find((delimiter) => delimiter === declared);
  if (stated) return stated;
  const lines = head.split('\n', votingLines);
  const firstSplit = lines.find((line) => delimiters.some((delimiter) => line.includes(delimiter)));
  const votes = delimiters.map((delimiter) => ({
    delimiter,
    known: Math.max(...lines.map((line) => line.split(delimiter).filter(recognizeHeader).length)),
    cells: firstSplit?.split(delimiter).length ?? 1,
  }));
  votes.sort((a, b) => b.known - a.known || b.cells - a.cells);
  return votes[0]?.delimiter ?? ',';
}
