import { expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

// The first four: R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [200, 200, 0.9812, 1],
])('of %i of %i lies between %d and %d', (successes, trials, from, to) => {
  const interval = wilsonInterval(successes, trials);
  expect(interval).toEqual({ from: expect.closeTo(from, 4), to: expect.closeTo(to, 4) });
});

it('is none where nothing was tried', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});
