import { describe, expect, it } from 'vitest';
import { guessHeaderRow } from './guess-header-row.ts';
import { ImportMapping } from './import-mapping.ts';
import { suggestColumns } from './suggest-columns.ts';

const nothing = ImportMapping.parse({});
const suggest = (header: string[], rows: string[][] = [], remembered = nothing) =>
  suggestColumns(header, rows, remembered).map(({ target, confidence }) => [target, confidence]);

describe('suggestColumns', () => {
  it('knows columns by their names, surer of some than of others', () => {
    expect(suggest(['Full Name', 'Email', 'Account', 'Job Title', 'Telefon', 'Shoe size'])).toEqual(
      [
        ['name', 'sure'],
        ['email', 'sure'],
        ['company', 'likely'],
        ['role', 'sure'],
        ['phone', 'sure'],
        ['custom', 'none'],
      ],
    );
  });

  it('takes no days for numbers to call', () => {
    expect(suggest(['Since'], [['2026-01-11'], ['11.02.2026']])).toEqual([['custom', 'none']]);
  });

  it('knows some columns by their values, each field once', () => {
    const row = [
      'ada@x.example',
      '+49 30 1234567',
      'https://linkedin.com/in/ada',
      'www.x.example',
      '',
    ];
    expect(suggest(['A', 'B', 'C', 'D', 'E', 'F'], [[...row, 'bob@x.example']])).toEqual([
      ['email', 'likely'],
      ['phone', 'likely'],
      ['linkedin', 'likely'],
      ['website', 'likely'],
      ['custom', 'none'],
      ['custom', 'none'],
    ]);
  });

  it('remembers what a person said of these names', () => {
    const remembered = ImportMapping.parse({
      columns: [
        { header: 'Size', target: 'custom', field: 'Headcount' },
        { header: 'Email', target: 'ignore' },
        { header: 'Column 3', target: 'email' },
      ],
    });
    expect(suggestColumns(['Size', 'Email', ''], [], remembered)).toEqual([
      {
        header: 'Size',
        target: 'custom',
        field: 'Headcount',
        confidence: 'remembered',
        samples: [],
      },
      { header: 'Email', target: 'ignore', confidence: 'remembered', samples: [] },
      { header: 'Column 3', target: 'email', confidence: 'remembered', samples: [] },
    ]);
  });

  it('shows three different values', () => {
    const rows = ['a', ' a ', '', 'b', 'c', 'd'].map((value) => [value]);
    expect(suggestColumns(['X'], rows, nothing)[0]?.samples).toEqual(['a', 'b', 'c']);
  });
});

describe('guessHeaderRow', () => {
  const rows = (...cells: string[][]) =>
    cells.map((row, index) => ({ line: index + 1, cells: row }));

  it('finds the names below titles, and takes the first row when no name is known', () => {
    expect(guessHeaderRow(rows(['Leads'], ['Name', 'Email'], ['Ada', 'a@x.example']))).toBe(1);
    expect(guessHeaderRow(rows(['A', 'B'], ['Ada', 'a@x.example']))).toBe(0);
  });
});
