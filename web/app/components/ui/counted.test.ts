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
