import { expect, it } from 'vitest';
import { invariantCheck, mostFindings } from './invariant-check.ts';
import { mergeChecks } from './merge-checks.ts';

const finding = { entityId: 'eml_1', detail: 'twice' };

it('adds up the looks at one invariant and keeps the order of the list', () => {
  const merged = mergeChecks([
    invariantCheck('stray_draft', 1, []),
    invariantCheck('step_sent_twice', 2, [finding]),
    invariantCheck('step_sent_twice', 3, [finding]),
  ]);
  expect(merged.map(({ invariant, checked, found }) => [invariant, checked, found])).toEqual([
    ['step_sent_twice', 5, 2],
    ['stray_draft', 1, 0],
  ]);
});

it('counts every finding and names the first of them', () => {
  const many = invariantCheck(
    'stray_draft',
    500,
    Array.from({ length: 500 }, () => finding),
  );
  const [merged] = mergeChecks([many, many]);
  expect(merged).toMatchObject({ checked: 1_000, found: 1_000 });
  expect(merged?.findings).toHaveLength(mostFindings);
});
