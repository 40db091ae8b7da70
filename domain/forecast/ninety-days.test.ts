import { describe, expect, it } from 'vitest';
import type { SendingWindow } from '../sending/sending-window.ts';
import { dayMs, minuteMs } from '../shared/milliseconds.ts';
import {
  emailSteps,
  forecastCampaign,
  forecastEnrollments,
  forecastMailbox,
  forecastState,
} from '#test/forecast/forecast-state.ts';
import { dateOnWall, isOnWall } from '#test/planner/wall-oracle.ts';
import { forecastSends } from './forecast-sends.ts';
import type { ForecastState } from './forecast-state.ts';

const year = 2027;
const days = 90;
const contacts = 60;
const dailyLimit = 7;

/** Zones whose clocks are changed in that year, by what Intl alone says. */
const changingZones = Intl.supportedValuesOf('timeZone').flatMap((zone) => {
  const changeMs = firstChange(zone);
  return changeMs === null ? [] : [{ zone, changeMs }];
});

/** Two ranges a day, one of them at the hour at which most clocks are changed; five days; a holiday. */
const window: SendingWindow = {
  days: [1, 2, 4, 6, 7],
  ranges: [
    { from: '00:30', to: '03:15' },
    { from: '13:00', to: '17:45' },
  ],
  zone: 'mailbox',
  holidays: [`${year}-04-05`, `${year}-10-30`],
};

describe(`a campaign of ${days} days and 5 steps over a change of clocks`, () => {
  it('is tried in 40 zones at least', () => {
    expect(changingZones.length).toBeGreaterThanOrEqual(40);
  });

  it.each(changingZones)('keeps to the window and the day of $zone', ({ zone, changeMs }) => {
    const fromMs = changeMs - 30 * dayMs;
    const { sends } = forecastSends(stateIn(zone), fromMs, fromMs + days * dayMs);
    expect(sends).toHaveLength(contacts * 5);
    expect(sends.filter(({ atMs }) => !isOnWall(window, zone, atMs))).toEqual([]);
    const perDay = Map.groupBy(sends, ({ atMs }) => dateOnWall(zone, atMs));
    for (const mails of perDay.values()) expect(mails.length).toBeLessThanOrEqual(dailyLimit);
    expect(sends.every(({ atMs, day }) => day === dateOnWall(zone, atMs))).toBe(true);
  });

  it.each(changingZones)('keeps to the window of recipients in $zone', ({ zone, changeMs }) => {
    const fromMs = changeMs - 30 * dayMs;
    const state = stateIn('Etc/UTC', { zone: 'recipient', recipientZone: zone });
    const { sends } = forecastSends(state, fromMs, fromMs + days * dayMs);
    expect(sends).toHaveLength(contacts * 5);
    expect(sends.filter(({ atMs }) => !isOnWall(window, zone, atMs))).toEqual([]);
  });
});

function stateIn(
  timeZone: string,
  by: { zone: SendingWindow['zone']; recipientZone: string | null } = {
    zone: 'mailbox',
    recipientZone: null,
  },
): ForecastState {
  const gap = { minSeconds: 240, maxSeconds: 720 };
  return forecastState({
    mailboxes: [
      forecastMailbox('mailbox', {
        timeZone,
        dailyLimit,
        gap,
        window: { ...window, zone: by.zone },
      }),
    ],
    campaigns: [forecastCampaign('a', { steps: emailSteps('PT0S', 'P3D', 'P4D', 'P7D', 'P7D') })],
    enrollments: forecastEnrollments('a', contacts, { recipientZone: by.recipientZone }),
  });
}

/** @returns the first quarter of an hour of the year after which the clock is another one */
function firstChange(timeZone: string): number | null {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const offsetAt = (atMs: number) =>
    format.formatToParts(atMs).find(({ type }) => type === 'timeZoneName')?.value;
  const startMs = Date.UTC(year, 0, 1);
  for (let day = 0; day < 365; day += 1) {
    const dayStartMs = startMs + day * dayMs;
    if (offsetAt(dayStartMs) === offsetAt(dayStartMs + dayMs)) continue;
    let atMs = dayStartMs;
    while (offsetAt(atMs) === offsetAt(dayStartMs)) atMs += 15 * minuteMs;
    return atMs;
  }
  return null;
}
