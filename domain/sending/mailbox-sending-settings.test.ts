import fc from '#test/harness/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { arbitraryWindow } from '#test/planner/arbitrary-window.ts';
import {
  MailboxSendingSettings,
  defaultMailboxSendingSettings,
} from './mailbox-sending-settings.ts';
import { SendingWindow, defaultSendingWindow } from './sending-window.ts';

const valid = { ...defaultMailboxSendingSettings, timeZone: 'Europe/Paris' };

function complaint(change: object): string {
  const issue = MailboxSendingSettings.safeParse({ ...valid, ...change }).error?.issues[0];
  return issue ? `${issue.path.join('.')}: ${issue.message}` : 'accepted';
}

describe('MailboxSendingSettings', () => {
  it('accepts its own defaults', () => {
    expect(MailboxSendingSettings.parse(valid)).toEqual(valid);
    expect(valid).toMatchObject({
      dailyLimit: 40,
      gap: { minSeconds: 240, maxSeconds: 720 },
      window: { days: [1, 2, 3, 4, 5], ranges: [{ from: '09:00', to: '17:00' }], zone: 'mailbox' },
    });
  });

  it.each([
    [{ timeZone: 'Mars/Olympus' }, 'timeZone: Pick a time zone such as Europe/Paris.'],
    [{ dailyLimit: -1 }, 'dailyLimit: A limit cannot be negative.'],
    [{ dailyLimit: 1.5 }, 'dailyLimit: Give a whole number.'],
    [{ gap: { minSeconds: 0, maxSeconds: 5 } }, 'gap.minSeconds: At least 1 second.'],
    [
      { gap: { minSeconds: 9, maxSeconds: 5 } },
      'gap.maxSeconds: The longest gap must not be shorter than the shortest.',
    ],
    [{ share: 101 }, 'share: A share is 0 to 100 percent.'],
    [{ priorityMode: 'random' }, 'priorityMode: Choose follow_ups_first, fresh_first or balanced.'],
    [{ window: { ...defaultSendingWindow, days: [] } }, 'window.days: Choose at least one day.'],
    [{ window: { ...defaultSendingWindow, days: [8] } }, 'window.days.0: Sunday is day 7.'],
    [{ window: { ...defaultSendingWindow, days: [1, 1] } }, 'window.days: A day is listed twice.'],
  ])('%j is refused with words for a person', (change, expected) => {
    expect(complaint(change)).toBe(expected);
  });
});

describe('SendingWindow', () => {
  it('accepts every valid window and a day that ends at 24:00', () => {
    fc.assert(
      fc.property(arbitraryWindow(), (window) => {
        expect(SendingWindow.parse(window)).toEqual(window);
      }),
    );
  });

  it.each([
    [[], 'ranges: Give at least one time range.'],
    [[{ from: '9:00', to: '17:00' }], 'ranges.0.from: Write the time as HH:MM, for example 09:00.'],
    [[{ from: '09:00', to: '24:01' }], 'ranges.0.to: Write the time as HH:MM, up to 24:00.'],
    [
      [{ from: '22:00', to: '06:00' }],
      'ranges.0.to: The end must be after the start; split a range that passes midnight in two.',
    ],
    [
      [
        { from: '09:00', to: '12:00' },
        { from: '08:00', to: '09:01' },
      ],
      'ranges: Two time ranges overlap.',
    ],
  ])('%j is refused with words for a person', (ranges, expected) => {
    const issue = SendingWindow.safeParse({ ...defaultSendingWindow, ranges }).error?.issues[0];
    expect(issue && `${issue.path.join('.')}: ${issue.message}`).toBe(expected);
  });

  it('takes holidays as dates only', () => {
    const window = { ...defaultSendingWindow, holidays: ['25 December'] };
    expect(SendingWindow.safeParse(window).error?.issues[0]?.message).toBe(
      'Write holidays as YYYY-MM-DD.',
    );
  });
});
