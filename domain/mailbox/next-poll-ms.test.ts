import { expect, it } from 'vitest';
import { isBusyMailbox, nextPollMs } from './next-poll-ms.ts';

const hour = 3_600_000;
const look = { shortestMs: 45_000, busyMailboxes: 1, sinceLastSendMs: 0, random: 0.5 };

it.each([
  ['just after a send', 0, 45_000],
  ['three days later', 72 * hour, 45_000],
  ['a week later', 168 * hour, 270_000],
  ['a month later', 720 * hour, 1_800_000],
  ['before the first send', null, 1_800_000],
])('looks at the documented pace %s', (_, sinceLastSendMs, expected) => {
  expect(nextPollMs({ ...look, sinceLastSendMs })).toBe(expected);
  expect(isBusyMailbox(sinceLastSendMs)).toBe(expected === 45_000);
});

it('spreads the looks by a fifth either way', () => {
  expect(nextPollMs({ ...look, shortestMs: 10_000, random: 0 })).toBe(8_000);
  expect(nextPollMs({ ...look, shortestMs: 10_000, random: 1 })).toBe(12_000);
});

it.each([
  [100, 45_000],
  [225, 45_000],
  [1_000, 200_000],
])(
  'looks at most five times a second, however many mailboxes are busy: %i',
  (busyMailboxes, expected) => {
    expect(nextPollMs({ ...look, busyMailboxes })).toBe(expected);
  },
);
