import { describe, expect, it } from 'vitest';
import { readDelay, whenWords, writeDelay } from './delay.ts';

describe('a delay', () => {
  it.each(['PT90S', 'PT15M', 'PT4H', 'P3D', 'P2W'])('%s is the same after a look at it', (iso) => {
    const delay = readDelay(iso);
    expect(delay && writeDelay(delay)).toBe(iso);
  });

  it.each([
    ['PT0S', 'at once'],
    ['P1D', '1 day'],
    ['P3D', '3 days'],
    ['PT36H', '36 hours'],
    ['PT1H30M', '90 minutes'],
  ])('%s reads as %s', (iso, words) => {
    expect(whenWords({ delay: iso, dayCount: 'calendar' }, true)).toBe(words);
  });

  it.each(['P1DT2H', '3 days', ''])('%j is left to be written as it is', (text) => {
    expect(readDelay(text)).toBeNull();
    expect(whenWords({ delay: text, dayCount: 'calendar' }, true)).toBe(text);
  });

  it.each([
    ['PT0S', 'calendar', true, 'at once'],
    ['PT0S', 'calendar', false, 'right after'],
    ['P3D', 'calendar', false, '3 days later'],
    ['P3D', 'business', false, '3 working days later'],
    ['P1D', 'business', true, '1 working day'],
  ] as const)('%s of %s days, first: %s, comes %s', (delay, dayCount, isFirst, words) => {
    expect(whenWords({ delay, dayCount }, isFirst)).toBe(words);
  });
});
