import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { neutralizeFormula, restoreFormula } from './neutralize-formula.ts';

const lead = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠');
const cover = fc.string({
  unit: fc.constantFrom(
    '\t',
    '\r',
    '\n',
    '\u0000',
    ' ',
    '\u00A0',
    '\u200B',
    '\u202E',
    '\u3000',
    '\uFEFF',
  ),
  maxLength: 4,
});

describe('neutralizeFormula', () => {
  it('leaves no cell that a spreadsheet would run, whatever covers its start', () => {
    fc.assert(
      fc.property(cover, lead, fc.string(), (before, start, rest) => {
        expect(neutralizeFormula(before + start + rest)).toBe(`'${before}${start}${rest}`);
      }),
    );
  });

  it.each(['\tx', '\rx', '\nx'])('also covers a start of %j', (cell) => {
    expect(neutralizeFormula(cell)).toBe(`'${cell}`);
  });

  it.each(['', 'Ada', 'a=b', '5-3', 'x@example.com', "O'Neil", ' Ada', '\u00A0Ada'])(
    'leaves %j as it is',
    (cell) => {
      expect(neutralizeFormula(cell)).toBe(cell);
    },
  );

  it('is undone when the file comes back', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^'{0,3}$/), cover, lead, fc.string(), (...parts) => {
        const cell = parts.join('');
        expect(restoreFormula(neutralizeFormula(cell))).toBe(cell);
      }),
    );
    expect(restoreFormula("'Acme'")).toBe("'Acme'");
  });
});
