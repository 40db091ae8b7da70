import { expect, it } from 'vitest';
import { placeAfter } from './place-after.ts';

it.each([
  ['the next takes its place', 'abc', 'ac', 'b', 1],
  ['the last goes to the one before', 'abc', 'ab', 'c', 1],
  ['others leave and come with it', 'abcd', 'xcd', 'b', 0],
  ['none is left', 'a', '', 'a', -1],
  ['it is still there', 'abc', 'bca', 'b', null],
  ['nobody had it', 'abc', 'ac', null, null],
  ['it was never there', 'abc', 'ac', 'x', null],
])('of %s', (_case, before, after, id, place) => {
  expect(placeAfter(before.split(''), after.split(''), id)).toBe(place);
});
