import { expect, it } from 'vitest';
import { shownCount } from './shown-count.ts';

it.each([
  [null, 50],
  ['', 50],
  ['all', 50],
  ['0', 50],
  ['-3', 1],
  ['150', 150],
  ['1.5', 1],
  ['99999', 1_000],
])('an address with %j shows %i', (show, count) => {
  expect(shownCount(show)).toBe(count);
});
