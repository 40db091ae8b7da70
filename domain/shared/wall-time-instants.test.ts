import { describe, expect, it } from 'vitest';
import { hourMs, minuteMs } from './milliseconds.ts';
import { readWallClock } from './read-wall-clock.ts';
import { wallTimeInstants } from './wall-time-instants.ts';

const utc = (text: string) => Date.parse(text);
const at = (hours: number, minutes = 0) => hours * hourMs + minutes * minuteMs;

describe('wallTimeInstants', () => {
  it.each([
    ['plain', '2026-06-01', at(9), 'Europe/Paris', '2026-06-01T07:00Z'],
    ['quarter-hour zone', '2026-06-01', at(9), 'Asia/Kathmandu', '2026-06-01T03:15Z'],
    ['midnight at the end', '2026-06-01', at(24), 'America/New_York', '2026-06-02T04:00Z'],
    ['day of the date line', '2026-06-01', at(0), 'Pacific/Kiritimati', '2026-05-31T10:00Z'],
  ])('%s: finds the one instant', (_, date, timeMs, zone, expected) => {
    expect(wallTimeInstants(date, timeMs, zone)).toEqual({
      firstMs: utc(expected),
      lastMs: utc(expected),
    });
  });

  it.each([
    ['Paris', '2026-03-29', at(2, 30), 'Europe/Paris', '2026-03-29T01:00Z'],
    ['New York', '2026-03-08', at(2, 0), 'America/New_York', '2026-03-08T07:00Z'],
    [
      'Lord Howe, half an hour',
      '2026-10-04',
      at(2, 15),
      'Australia/Lord_Howe',
      '2026-10-03T15:30Z',
    ],
    ['Cairo, at midnight', '2026-04-24', at(0), 'Africa/Cairo', '2026-04-23T22:00Z'],
  ])('%s: moves a skipped time to the end of the gap', (_, date, timeMs, zone, expected) => {
    expect(wallTimeInstants(date, timeMs, zone).firstMs).toBe(utc(expected));
    expect(wallTimeInstants(date, timeMs, zone).lastMs).toBe(utc(expected));
  });

  it.each([
    ['Paris', '2026-10-25', at(2, 30), 'Europe/Paris', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
    ['New York', '2026-11-01', at(1), 'America/New_York', '2026-11-01T05:00Z', '2026-11-01T06:00Z'],
    [
      'Lord Howe, half an hour',
      '2026-04-05',
      at(1, 45),
      'Australia/Lord_Howe',
      '2026-04-04T14:45Z',
      '2026-04-04T15:15Z',
    ],
  ])('%s: knows both readings of a repeated time', (_, date, timeMs, zone, first, last) => {
    expect(wallTimeInstants(date, timeMs, zone)).toEqual({
      firstMs: utc(first),
      lastMs: utc(last),
    });
  });

  it('is what a wall clock then shows', () => {
    for (const zone of [
      'Europe/Paris',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'America/Havana',
    ]) {
      const { firstMs } = wallTimeInstants('2026-07-14', at(13, 37), zone);
      expect(readWallClock(firstMs, zone)).toEqual({ date: '2026-07-14', timeMs: at(13, 37) });
    }
  });

  it('reads clocks before 1970', () => {
    expect(readWallClock(-1, 'Etc/UTC')).toEqual({ date: '1969-12-31', timeMs: 24 * hourMs - 1 });
  });
});
