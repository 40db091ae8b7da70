import { expect, it } from 'vitest';
import { restartDelayMs } from './restart-delay.ts';

it('restarts within five seconds at first, then ever slower, and never gives up', () => {
  const delays = [1, 2, 3, 4, 5, 6, 7, 100].map(restartDelayMs);
  expect(delays[0]).toBeLessThanOrEqual(5_000);
  expect(delays).toEqual(delays.toSorted((a, b) => a - b));
  expect(delays.at(-1)).toBe(15_000);
});
