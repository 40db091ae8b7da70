import { expect, it } from 'vitest';
import { nextPollMs } from './next-poll-ms.ts';

const hour = 3_600_000;

it.each([
  ['just after a send', 0, 45_000],
  ['three days later', 72 * hour, 45_000],
  ['a week later', 168 * hour, 270_000],
  ['a month later', 720 * hour, 1_800_000],
  ['before the first send', null, 1_800_000],
])('looks at the documented pace %s', (_, since, expected) => {
  expect(nextPollMs(45_000, since, 0.5)).toBe(expected);
});

it('spreads the looks by a fifth either way', () => {
  expect(nextPollMs(10_000, 0, 0)).toBe(8_000);
  expect(nextPollMs(10_000, 0, 1)).toBe(12_000);
});
