import { expect, it } from 'vitest';
import { findUnstorable } from './find-unstorable.ts';

it.each([
  [{ name: 'a\0b' }, ['name']],
  [{ steps: [{ body: 'fine' }, { body: '\uD83D' }] }, ['steps', '1', 'body']],
  [{ custom: { 'k\0': 'x' } }, ['custom']],
  ['\uDE00', []],
  [{ name: '😀 é\n\t' }, null],
  [{ count: 1, at: new Date(), none: null, missing: undefined }, null],
])('%j: %j', (value, path) => {
  expect(findUnstorable(value)).toEqual(path);
});
