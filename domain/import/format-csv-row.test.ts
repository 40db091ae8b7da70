import { describe, expect, it } from 'vitest';
import { formatCsvRow } from './format-csv-row.ts';

describe('formatCsvRow', () => {
  it('quotes what needs it, disarms formulas and leaves the rest', () => {
    expect(formatCsvRow(['Ada', 'a,b', 'say "hi"', ' x', 'a\nb', '=1+1', ''])).toBe(
      `Ada,"a,b","say ""hi"""," x","a\nb","'=1+1",\r\n`,
    );
  });
});
