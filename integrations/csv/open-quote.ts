import { CsvError, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { csvDialect } from './csv-dialect.ts';

/**
 * The cells of an unfinished row up to the one whose quote is still open, which is the last; null when
 * no quote is open.
 */
export function findOpenQuote(row: string, delimiter: string): string[] | null {
  const options = { ...csvDialect, delimiter };
  if (faultOf(row, options) !== 'CSV_QUOTE_NOT_CLOSED') return null;
  // Closing the quote lets the parser itself say which cell it was in.
  return parse(`${row}"`, options)[0] ?? null;
}

/**
 * Whether a closing quote of a finished row is followed by more text. In a cell of several lines that
 * quote was meant to open another cell: this one was never closed and has swallowed the rows between.
 */
export function hasMisplacedClosingQuote(row: string, delimiter: string): boolean {
  const options = { ...csvDialect, delimiter, relax_quotes: false };
  return faultOf(row, options) === 'CSV_INVALID_CLOSING_QUOTE';
}

function faultOf(row: string, options: Options): string | null {
  try {
    parse(row, options);
    return null;
  } catch (error) {
    if (error instanceof CsvError) return error.code;
    throw error;
  }
}
