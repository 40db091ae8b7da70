import { describe, expect, it } from 'vitest';
import { delayEndMs, type Delay } from './delay-end-ms.ts';
import { parseDuration } from './parse-duration.ts';

const utc = (text: string) => Date.parse(text);

function endOf(from: string, text: string, zone: string, rest: Partial<Delay> = {}): string {
  const duration = parseDuration(text);
  if (!duration) throw new Error(`not a duration: ${text}`);
  return new Date(
    delayEndMs(utc(from), { duration, dayCount: 'calendar', ...rest }, zone),
  ).toISOString();
}

describe('delayEndMs in calendar days', () => {
  it.each([
    ['three days', '2026-06-01T07:12:34.567Z', 'P3D', 'Europe/Paris', '2026-06-04T07:12:34.567Z'],
    [
      'a day of 23 hours',
      '2026-03-28T08:00:00.000Z',
      'P1D',
      'Europe/Paris',
      '2026-03-29T07:00:00.000Z',
    ],
    [
      'a day of 25 hours',
      '2026-10-24T07:00:00.000Z',
      'P1D',
      'Europe/Paris',
      '2026-10-25T08:00:00.000Z',
    ],
    [
      'exact hours',
      '2026-03-28T08:00:00.000Z',
      'PT24H',
      'Europe/Paris',
      '2026-03-29T08:00:00.000Z',
    ],
    ['into the gap', '2026-03-28T01:30:00.000Z', 'P1D', 'Europe/Paris', '2026-03-29T01:00:00.000Z'],
    [
      'days and hours',
      '2026-06-01T07:00:00.000Z',
      'P1DT2H',
      'Asia/Kathmandu',
      '2026-06-02T09:00:00.000Z',
    ],
    ['nothing', '2026-06-01T07:00:00.000Z', 'PT0S', 'Etc/UTC', '2026-06-01T07:00:00.000Z'],
  ])('%s', (_, from, text, zone, expected) => {
    expect(endOf(from, text, zone)).toBe(expected);
  });
});

describe('delayEndMs in business days', () => {
  const business = { dayCount: 'business' } as const;

  it.each([
    ['Friday + 1 is Monday', '2026-06-05T10:00:00.000Z', 'P1D', '2026-06-08T10:00:00.000Z'],
    ['Saturday + 1 is Monday', '2026-06-06T10:00:00.000Z', 'P1D', '2026-06-08T10:00:00.000Z'],
    ['Monday + 5 is Monday', '2026-06-01T10:00:00.000Z', 'P5D', '2026-06-08T10:00:00.000Z'],
    ['hours are hours', '2026-06-05T22:00:00.000Z', 'PT4H', '2026-06-06T02:00:00.000Z'],
  ])('%s', (_, from, text, expected) => {
    expect(endOf(from, text, 'Etc/UTC', business)).toBe(expected);
  });

  it('does not count holidays', () => {
    const holidays = ['2026-12-24', '2026-12-25'];
    const end = endOf('2026-12-23T10:00:00.000Z', 'P1D', 'Etc/UTC', { ...business, holidays });
    expect(end).toBe('2026-12-28T10:00:00.000Z');
  });

  it('reads weekdays in the zone', () => {
    // Friday evening in New York is already Saturday in UTC.
    expect(endOf('2026-06-06T01:00:00.000Z', 'P1D', 'America/New_York', business)).toBe(
      '2026-06-09T01:00:00.000Z',
    );
  });
});
