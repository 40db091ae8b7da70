import { describe, expect, it } from 'vitest';
import fc from '#test/harness/fast-check.ts';
import { alignSteps } from './align-steps.ts';
import { knownEmail, knownEmails } from './known-steps.ts';
import type { WrittenStep } from './written-step.ts';

const withoutIds = (steps: readonly WrittenStep[]) =>
  steps.map(({ id: _id, ...step }): WrittenStep => step);

describe('alignSteps', () => {
  it.each([
    ['the same', 'ABC', [0, 1, 2]],
    ['one inserted at the front', 'XABC', [null, 0, 1, 2]],
    ['one inserted at the end', 'ABCX', [0, 1, 2, null]],
    ['one removed', 'AC', [0, 2]],
    ['one changed', 'AXC', [0, 1, 2]],
    ['two changed between equals', 'AXYC', [0, 1, null, 2]],
    ['all changed, one of them new', 'WXYZ', [0, 1, 2, null]],
    ['one moved: known where the order holds', 'BCA', [1, 2, null]],
  ])('finds steps without ids by content: %s', (_case, given, expected) => {
    expect(alignSteps(knownEmails('ABC'), withoutIds(knownEmails(given)))).toEqual(expected);
  });

  it('pairs what is left only with its kind', () => {
    const present = [knownEmail('A'), knownEmail('T', { kind: 'task', title: 'Call' })];
    const given = [knownEmail('X', { kind: 'task', title: 'Ring' }), knownEmail('Y')];
    expect(alignSteps(present, withoutIds(given))).toEqual([1, null]);
  });

  it('takes steps by their ids wherever ids are given, and what has none as new', () => {
    const given = [
      knownEmail('C', { body: 'other' }),
      ...withoutIds(knownEmails('B')),
      knownEmail('A'),
    ];
    expect(alignSteps(knownEmails('ABC'), given)).toEqual([2, null, 0]);
  });

  const letters = fc.array(fc.constantFrom(...'ABCDEF'.split('')), { maxLength: 8 });
  it('keeps the order and takes no step twice, and pairs as many as it can', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...'ABCDEF'.split(''))),
        letters,
        (present, given) => {
          const former = alignSteps(
            knownEmails(present.join('')),
            withoutIds(knownEmails(given.join(''))),
          ).filter((position) => position !== null);
          expect(former).toEqual([...new Set(former)].toSorted((a, b) => a - b));
          if (given.join('') === present.join('')) expect(former).toHaveLength(present.length);
        },
      ),
    );
  });
});
