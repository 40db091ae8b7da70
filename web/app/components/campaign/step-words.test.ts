import { expect, it } from 'vitest';
import { branchWords, untilWords } from './step-words.ts';

it.each([
  [{ days: [2, 4], time: '09:00' }, 'Until Tuesday or Thursday, 09:00'],
  [{ days: [1] }, 'Until Monday'],
  [{ time: '14:30' }, 'Until the next 14:30'],
])('says %j as %s', (until, words) => {
  expect(untilWords(until)).toBe(words);
});

it('says where each answer of a branch leads', () => {
  const condition = { kind: 'field', field: 'role', equals: 'CTO' } as const;
  expect(branchWords({ condition, onTrue: 3, onFalse: 'end' })).toBe(
    'If role is CTO: step 4, else the end',
  );
  expect(branchWords({ condition: { kind: 'replied' }, onTrue: 'end', onFalse: 'next' })).toBe(
    'If they ever answered: the end, else the next step',
  );
});
