import { expect, it } from 'vitest';
import { dollars } from './dollars.ts';

it.each([
  [0, '$0.00'],
  [20, 'less than $0.0001'],
  [200, '$0.0002'],
  [9_999, '$0.0100'],
  [10_000, '$0.01'],
  [12_304_000, '$12.30'],
  [1_234_567_890, '$1,234.57'],
])('%i millionths are %s', (microDollars, text) => {
  expect(dollars(microDollars)).toBe(text);
});
