import { expect, it } from 'vitest';
import { newId } from './new-id.ts';

it('gives ids that sort by their making, also within a millisecond', () => {
  const ids = Array.from({ length: 20_000 }, () => newId('contact'));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
