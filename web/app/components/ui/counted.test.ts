import { expect, it } from 'vitest';
import { counted } from './counted.ts';

it.each([
  [0, '0 contacts'],
  [1, '1 contact'],
  [2, '2 contacts'],
  [2000, '2,000 contacts'],
] as const)('%d is read as %s', (count, words) => {
  expect(counted(count, 'contact')).toBe(words);
});

it('says an irregular plural as it is', () => {
  expect([1, 2].map((count) => counted(count, 'reply', 'replies'))).toEqual([
    '1 reply',
    '2 replies',
  ]);
});
