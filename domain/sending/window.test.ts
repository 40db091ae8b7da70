import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../shared/milliseconds.ts';
import { isInsideWindow } from './is-inside-window.ts';
import { nextWindowOpening } from './next-window-opening.ts';
import type { SendingWindow } from './sending-window.ts';
import { isOnWall } from '#test/planner/wall-oracle.ts';
import { arbitraryWindow, arbitraryZone } from '#test/planner/arbitrary-window.ts';

const utc = (text: string) => Date.parse(text);
const everyDay = [1, 2, 3, 4, 5, 6, 7];

function window(from: string, to: string, rest: Partial<SendingWindow> = {}): SendingWindow {
  return { days: everyDay, ranges: [{ from, to }], zone: 'mailbox', ...rest };
}

describe('isInsideWindow', () => {
  it.each([
    ['at the first instant', '2026-06-01T07:00:00.000Z', true],
    ['just before it', '2026-06-01T06:59:59.999Z', false],
    ['at the last millisecond', '2026-06-01T14:59:59.999Z', true],
    ['at the end', '2026-06-01T15:00:00.000Z', false],
  ])('09:00-17:00 in Paris %s', (_, instant, expected) => {
    expect(isInsideWindow(window('09:00', '17:00'), 'Europe/Paris', utc(instant))).toBe(expected);
  });

  it('counts days in the zone, not in UTC', () => {
    const mondays = window('00:00', '24:00', { days: [1] });
    expect(isInsideWindow(mondays, 'Pacific/Kiritimati', utc('2026-05-31T10:00Z'))).toBe(true);
    expect(isInsideWindow(mondays, 'Pacific/Kiritimati', utc('2026-06-01T10:00Z'))).toBe(false);
  });

  it('stays open through a day with 23, 24 or 25 hours when the range is the whole day', () => {
    for (const date of ['2026-03-29', '2026-06-01', '2026-10-25']) {
      const noonMs = utc(`${date}T12:00Z`);
      for (let offset = -dayMs; offset < dayMs; offset += 15 * minuteMs) {
        expect(isInsideWindow(window('00:00', '24:00'), 'Europe/Paris', noonMs + offset)).toBe(
          true,
        );
      }
    }
  });

  it.each([
    ['01:00', '02:30', '2026-10-24T23:00Z', '2026-10-25T00:30Z'],
    ['02:30', '04:00', '2026-10-25T01:30Z', '2026-10-25T03:00Z'],
    ['02:15', '02:45', '2026-10-25T01:15Z', '2026-10-25T01:45Z'],
    ['01:00', '04:00', '2026-10-24T23:00Z', '2026-10-25T03:00Z'],
  ])('%s-%s is one stretch when clocks go back', (from, to, startsAt, endsAt) => {
    const open = Array.from(
      { length: 24 * 60 },
      (_, minute) => utc('2026-10-24T22:00Z') + minute * minuteMs,
    ).filter((atMs) => isInsideWindow(window(from, to), 'Europe/Paris', atMs));
    expect(open[0]).toBe(utc(startsAt));
    expect((open.at(-1) ?? 0) + minuteMs).toBe(utc(endsAt));
    expect(open).toHaveLength((utc(endsAt) - utc(startsAt)) / minuteMs);
  });

  it('closes on holidays of the zone', () => {
    const christmas = window('09:00', '17:00', { holidays: ['2026-12-25'] });
    expect(isInsideWindow(christmas, 'Asia/Kathmandu', utc('2026-12-25T04:00Z'))).toBe(false);
    expect(isInsideWindow(christmas, 'Asia/Kathmandu', utc('2026-12-26T04:00Z'))).toBe(true);
  });
});

describe('nextWindowOpening', () => {
  it.each([
    [
      'Paris, edge skipped',
      '02:30',
      '04:00',
      'Europe/Paris',
      '2026-03-28T23:00Z',
      '2026-03-29T01:00Z',
    ],
    [
      'Paris, day after',
      '02:30',
      '04:00',
      'Europe/Paris',
      '2026-03-29T02:00Z',
      '2026-03-30T00:30Z',
    ],
    [
      'Paris, edge twice',
      '02:30',
      '04:00',
      'Europe/Paris',
      '2026-10-24T22:00Z',
      '2026-10-25T01:30Z',
    ],
    ['New York', '09:00', '17:00', 'America/New_York', '2026-03-08T00:00Z', '2026-03-08T13:00Z'],
    [
      'Lord Howe',
      '02:10',
      '03:00',
      'Australia/Lord_Howe',
      '2026-10-03T14:00Z',
      '2026-10-03T15:30Z',
    ],
    ['Kathmandu', '09:00', '17:00', 'Asia/Kathmandu', '2026-06-01T00:00Z', '2026-06-01T03:15Z'],
  ])('%s', (_, from, to, zone, now, expected) => {
    expect(nextWindowOpening(window(from, to), zone, utc(now))).toBe(utc(expected));
  });

  it('skips a window that lies wholly in the gap', () => {
    const opening = nextWindowOpening(
      window('02:10', '02:50'),
      'Europe/Paris',
      utc('2026-03-29T00:00Z'),
    );
    expect(opening).toBe(utc('2026-03-30T00:10Z'));
  });

  it('picks the next of several ranges, in whatever order they are written', () => {
    const shifts: SendingWindow = {
      days: [1],
      ranges: [
        { from: '14:00', to: '16:00' },
        { from: '09:00', to: '11:00' },
      ],
      zone: 'mailbox',
    };
    const next = (now: string) => nextWindowOpening(shifts, 'Etc/UTC', utc(now));
    expect(next('2026-06-01T08:00Z')).toBe(utc('2026-06-01T09:00Z'));
    expect(next('2026-06-01T10:30Z')).toBe(utc('2026-06-01T10:30Z'));
    expect(next('2026-06-01T11:00Z')).toBe(utc('2026-06-01T14:00Z'));
    expect(next('2026-06-01T16:00Z')).toBe(utc('2026-06-08T09:00Z'));
  });

  it('steps over weekends and holidays', () => {
    const office = window('09:00', '17:00', { days: [1, 2, 3, 4, 5], holidays: ['2026-12-28'] });
    expect(nextWindowOpening(office, 'Etc/UTC', utc('2026-12-25T17:00Z'))).toBe(
      utc('2026-12-29T09:00Z'),
    );
  });

  it('gives up when every day for 400 days is a holiday', () => {
    const never = window('09:00', '17:00', { days: [1] });
    const mondays = Array.from({ length: 366 }, (_, week) =>
      new Date(utc('2026-06-01') + week * 7 * dayMs).toISOString().slice(0, 10),
    );
    expect(
      nextWindowOpening({ ...never, holidays: mondays }, 'Etc/UTC', utc('2026-06-01')),
    ).toBeNull();
  });
});

describe('any window in any zone over two years of clock changes', () => {
  const instant = fc.integer({ min: utc('2026-01-01'), max: utc('2028-01-01') });

  it('is never open while a wall clock shows a time outside it', () => {
    fc.assert(
      fc.property(arbitraryWindow(), arbitraryZone(), instant, (anyWindow, zone, atMs) => {
        const openMs = nextWindowOpening(anyWindow, zone, atMs);
        if (openMs === null) return;
        expect(openMs).toBeGreaterThanOrEqual(atMs);
        expect(isInsideWindow(anyWindow, zone, openMs)).toBe(true);
        expect(isOnWall(anyWindow, zone, openMs)).toBe(true);
        expect(isInsideWindow(anyWindow, zone, atMs) && !isOnWall(anyWindow, zone, atMs)).toBe(
          false,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is open exactly while a wall clock shows a time inside it, but for the hours around a change', () => {
    fc.assert(
      fc.property(arbitraryWindow(), arbitraryZone(), instant, (anyWindow, zone, atMs) => {
        const offsets = [-1, 1].map((side) => wallOffset(zone, atMs + side * dayMs));
        fc.pre(offsets[0] === offsets[1]);
        expect(isInsideWindow(anyWindow, zone, atMs)).toBe(isOnWall(anyWindow, zone, atMs));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no open instant between now and the opening', () => {
    fc.assert(
      fc.property(
        arbitraryWindow(),
        arbitraryZone(),
        instant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (anyWindow, zone, atMs, fraction) => {
          const openMs = nextWindowOpening(anyWindow, zone, atMs);
          fc.pre(openMs !== null && openMs > atMs);
          if (openMs === null) return;
          const betweenMs = atMs + Math.floor((openMs - 1 - atMs) * fraction);
          expect(isInsideWindow(anyWindow, zone, betweenMs)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function wallOffset(zone: string, atMs: number): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return format.formatToParts(atMs).find((part) => part.type === 'timeZoneName')?.value ?? '';
}
