/**
 * How we read every file: as forgiving as Excel inside one row (a stray quote is a character, spaces may
 * precede a quote), while counts and blank rows are judged by the code that knows the header.
 */
export const csvDialect = {
  record_delimiter: '\n',
  relax_quotes: true,
  relax_column_count: true,
  ltrim: true,
} as const;
