import { describe, expect, it } from 'vitest';
import { waitEndMs } from './wait-end-ms.ts';

describe('waitEndMs', () => {
  it.each([
    ['later today', { time: '09:30' }, '2026-11-23T08:00Z', 'UTC', '2026-11-23T09:30Z'],
    ['this very moment', { time: '09:30' }, '2026-11-23T09:30Z', 'UTC', '2026-11-23T09:30Z'],
    ['tomorrow', { time: '09:30' }, '2026-11-23T09:31Z', 'UTC', '2026-11-24T09:30Z'],
    ['the weekday', { days: [2], time: '09:30' }, '2026-11-25T00:00Z', 'UTC', '2026-12-01T09:30Z'],
    ['next week', { days: [1], time: '09:30' }, '2026-11-23T10:00Z', 'UTC', '2026-11-30T09:30Z'],
    ['the nearest day', { days: [1, 5] }, '2026-11-24T10:15Z', 'UTC', '2026-11-27T10:15Z'],
    ['today, at no time', { days: [1, 5] }, '2026-11-23T10:15Z', 'UTC', '2026-11-23T10:15Z'],
    // It is Tuesday there already.
    [
      'the zone',
      { days: [2], time: '09:30' },
      '2026-11-23T20:00Z',
      'Asia/Kathmandu',
      '2026-11-24T03:45Z',
    ],
    // Clocks go from 02:00 to 02:30 on 4 October 2026, and from 02:00 back to 01:30 on 4 April 2027.
    [
      'the end of a gap',
      { time: '02:15' },
      '2026-10-03T15:00Z',
      'Australia/Lord_Howe',
      '2026-10-03T15:30Z',
    ],
    [
      'the first of two',
      { time: '01:45' },
      '2027-04-03T14:00Z',
      'Australia/Lord_Howe',
      '2027-04-03T14:45Z',
    ],
    [
      'a day later',
      { time: '01:45' },
      '2027-04-03T15:00Z',
      'Australia/Lord_Howe',
      '2027-04-04T15:15Z',
    ],
  ])('is %s', (_name, until, from, zone, expected) => {
    const endMs = waitEndMs(until, Date.parse(from), zone);
    expect(new Date(endMs).toISOString()).toBe(new Date(expected).toISOString());
    expect(waitEndMs(until, endMs, zone)).toBe(endMs);
  });

  it('is at once without a moment to wait for', () => {
    expect(waitEndMs(null, 42, 'UTC')).toBe(42);
  });
});
