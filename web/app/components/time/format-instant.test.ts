import { describe, expect, it } from 'vitest';
import { formatDistance, formatExactly, formatInstant } from './format-instant.ts';

const at = (iso: string) => Date.parse(iso);
const now = at('2026-11-24T21:30:00Z');

describe('a moment', () => {
  it.each([
    ['2026-11-24T22:15:00Z', 'Today 23:15'],
    ['2026-11-24T23:15:00Z', 'Tomorrow 00:15'],
    ['2026-11-23T21:00:00Z', 'Yesterday 22:00'],
    ['2026-11-29T08:05:00Z', 'Sun 09:05'],
    ['2026-12-01T08:05:00Z', '1 Dec 09:05'],
    ['2027-01-02T08:05:00Z', '2 Jan 2027 09:05'],
  ])('%s reads, in Paris, as %s', (iso, words) => {
    expect(formatInstant(at(iso), 'Europe/Paris', now)).toBe(words);
  });

  it('falls on the day of the reader, not of Greenwich', () => {
    const instant = at('2026-11-25T02:00:00Z');
    expect(formatInstant(instant, 'America/New_York', now)).toBe('Today 21:00');
    expect(formatInstant(instant, 'Europe/Paris', now)).toBe('Tomorrow 03:00');
    expect(formatInstant(instant, 'Asia/Tokyo', now)).toBe('Today 11:00');
  });

  it('names its zone when it is told exactly', () => {
    expect(formatExactly(now, 'Europe/Paris')).toBe(
      'Tuesday 24 November 2026, 22:30:00 (Europe/Paris)',
    );
  });
});

describe('a distance', () => {
  it.each([
    [-10_000, 'just now'],
    [10_000, 'in a moment'],
    [-4 * 60_000, '4 min ago'],
    [3 * 3_600_000, 'in 3 h'],
    [-49 * 3_600_000, '2 days ago'],
  ])('of %i ms reads as %s', (distanceMs, words) => {
    expect(formatDistance(now + distanceMs, now)).toBe(words);
  });
});
