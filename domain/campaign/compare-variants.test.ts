import { describe, expect, it } from 'vitest';
import { compareVariants } from './compare-variants.ts';

type Counts = readonly (readonly [positive: number, sent: number, unjudged?: number])[];
const compare = (...counts: Counts) =>
  compareVariants(
    counts.map(([positive, sent, unjudged = 0], index) => ({
      key: 'ABCD'[index] ?? '',
      sent,
      positive,
      unjudged,
    })),
  );

describe('the comparison of texts', () => {
  it.each([
    [
      'nothing was sent',
      [
        [0, 0],
        [0, 0],
      ],
      [
        ['A', 200],
        ['B', 200],
      ],
    ],
    [
      'one mail is missing, however clear it looks',
      [
        [100, 200],
        [0, 199],
      ],
      [['B', 1]],
    ],
    [
      'one text of three is young',
      [
        [40, 400],
        [40, 60],
        [9, 400],
      ],
      [['B', 140]],
    ],
  ] as const)('%s: too few', (_case, counts: Counts, expected) => {
    const missing = expected.map(([key, mails]) => ({ key, mails }));
    expect(compare(...counts)).toEqual({ kind: 'too_few', missing });
  });

  // p-values reckoned apart, with erfc of another library.
  it.each([
    [
      'equal',
      [
        [30, 300],
        [30, 300],
      ],
      1,
    ],
    [
      'better at 5 %, which is not enough for who looks every day',
      [
        [20, 200],
        [8, 200],
      ],
      0.0188,
    ],
    [
      'clear of one other, not of the second',
      [
        [40, 200],
        [38, 200],
        [8, 200],
      ],
      1,
    ],
    [
      'clear of one other, not where three were compared',
      [
        [30, 200],
        [12, 200],
        [12, 200],
      ],
      0.0101,
    ],
    [
      'one answer of few against none of very many',
      [
        [1, 200],
        [0, 20_000],
      ],
      1,
    ],
    [
      'no answer at all',
      [
        [0, 200],
        [0, 200],
      ],
      1,
    ],
    [
      'everybody answered',
      [
        [200, 200],
        [200, 200],
      ],
      1,
    ],
  ] as const)('%s: no difference', (_case, counts: Counts, pValue) => {
    const verdict = compare(...counts);
    expect(verdict).toEqual({ kind: 'no_difference', pValue: expect.closeTo(pValue, 3) });
  });

  it.each([
    [
      'twice as many answers',
      [
        [40, 200],
        [16, 200],
      ],
      'A',
      0.00055,
    ],
    [
      'the other way round',
      [
        [16, 200],
        [40, 200],
      ],
      'B',
      0.00055,
    ],
    [
      'small rates of many',
      [
        [30, 1_000],
        [60, 1_000],
      ],
      'B',
      0.00122,
    ],
    [
      'best of three, three times as likely by chance',
      [
        [24, 200],
        [8, 200],
        [8, 200],
      ],
      'A',
      0.00968,
    ],
  ] as const)('%s: a winner', (_case, counts: Counts, key, pValue) => {
    const verdict = compare(...counts);
    expect(verdict).toEqual({ kind: 'winner', key, pValue: expect.closeTo(pValue, 5) });
  });

  it('has no winner while answers that nobody has judged may change that', () => {
    const lead = [40, 200] as const;
    expect(compare(lead, [16, 200, 3])).toMatchObject({ kind: 'winner', key: 'A' });
    const open = { kind: 'unjudged', key: 'A', replies: 12 };
    expect(compare(lead, [16, 200, 12])).toEqual(open);
    expect(compare(lead, [16, 200, 60])).toMatchObject({ kind: 'unjudged', replies: 60 });
    expect(compare([40, 200, 99], [16, 200])).toMatchObject({ kind: 'winner', key: 'A' });
  });
});
