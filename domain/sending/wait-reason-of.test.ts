import { describe, expect, it } from 'vitest';
import { campaignQueue } from '#test/planner/campaign-queue.ts';
import { candidate } from '#test/planner/candidate.ts';
import { mailboxState } from '#test/planner/mailbox-state.ts';
import { workspaceState } from '#test/planner/workspace-state.ts';
import type { CampaignQueue } from './campaign-queue.ts';
import type { Candidate } from './candidate.ts';
import { hourMs, minuteMs } from '../shared/milliseconds.ts';
import type { MailboxState } from './mailbox-state.ts';
import { defaultSendingWindow, type SendingWindow } from './sending-window.ts';
import { waitReasonOf } from './wait-reason-of.ts';

const utc = (text: string) => Date.parse(text);
const mondayNoon = utc('2026-06-01T12:00Z');
const today = '2026-06-01';

interface Situation {
  mailbox?: Partial<MailboxState>;
  campaign?: Partial<CampaignQueue>;
  head?: Candidate;
  nowMs?: number;
}

function reasonIn({ mailbox, campaign, head, nowMs }: Situation) {
  const line = {
    workspace: workspaceState(),
    mailbox: mailboxState(mailbox),
    campaign: campaignQueue(campaign),
    candidate: head ?? candidate('fresh', 'ann'),
    seed: 'mailbox',
  };
  return waitReasonOf(line, nowMs ?? mondayNoon);
}

const sundays: SendingWindow = {
  days: [7],
  ranges: [{ from: '10:00', to: '12:00' }],
  zone: 'mailbox',
};
const slots = (count: number, everyMs: number) =>
  Array.from({ length: count }, (_, index) => mondayNoon - (count - index) * everyMs);
const lastSlot = { atMs: mondayNoon - 10_000, enrollmentId: 'bob', emailNumber: 1 };

describe('waitReasonOf', () => {
  it('answers null when every gate is open', () => {
    expect(reasonIn({})).toBeNull();
  });

  it.each<[string, Situation, object]>([
    [
      'a paused campaign',
      { campaign: { isPaused: true } },
      { code: 'campaign_paused', inputs: {}, recheckAtMs: null },
    ],
    [
      'a mail that is not due',
      { head: candidate('follow_up', 'ann', { dueAtMs: mondayNoon + 5 }) },
      { code: 'waiting_delay', inputs: {}, recheckAtMs: mondayNoon + 5 },
    ],
    [
      'a disconnected mailbox',
      { mailbox: { isConnected: false } },
      { code: 'mailbox_disconnected', inputs: {}, recheckAtMs: null },
    ],
    [
      'a paused mailbox',
      { mailbox: { pause: { by: 'mailbox', sinceMs: 0 } } },
      {
        code: 'mailbox_paused',
        inputs: { pausedBy: 'mailbox', since: '1970-01-01T00:00:00.000Z' },
        recheckAtMs: null,
      },
    ],
    [
      'a paused workspace',
      { mailbox: { pause: { by: 'workspace', sinceMs: 0 } } },
      {
        code: 'mailbox_paused',
        inputs: { pausedBy: 'workspace', since: '1970-01-01T00:00:00.000Z' },
        recheckAtMs: null,
      },
    ],
    [
      'a provider that asked for rest',
      { mailbox: { cooldownUntilMs: mondayNoon + hourMs } },
      { code: 'provider_throttled', inputs: {}, recheckAtMs: mondayNoon + hourMs },
    ],
    [
      'the daily limit, until local midnight',
      { mailbox: { dailyLimit: 40, today: { date: today, sent: 40, fresh: 0, followUp: 40 } } },
      {
        code: 'mailbox_daily_cap',
        inputs: { sent: 40, limit: 40 },
        recheckAtMs: utc('2026-06-02T00:00Z'),
      },
    ],
    [
      'the daily limit in the mailbox zone',
      {
        mailbox: {
          timeZone: 'America/New_York',
          dailyLimit: 1,
          today: { date: today, sent: 1, fresh: 1, followUp: 0 },
        },
      },
      {
        code: 'mailbox_daily_cap',
        inputs: { sent: 1, limit: 1 },
        recheckAtMs: utc('2026-06-02T04:00Z'),
      },
    ],
    [
      'a daily limit of zero, which no midnight lifts',
      { mailbox: { dailyLimit: 0 } },
      { code: 'mailbox_daily_cap', inputs: { sent: 0, limit: 0 }, recheckAtMs: null },
    ],
    [
      "the provider's rolling cap, until its oldest slot is a day old",
      { mailbox: { providerDailyCap: 3, recentSlotsMs: slots(4, 2 * hourMs) } },
      {
        code: 'provider_cap',
        inputs: { sent: 3, limit: 3 },
        recheckAtMs: mondayNoon - 6 * hourMs + 24 * hourMs,
      },
    ],
    [
      'the hourly limit, until the oldest slot of the hour is gone',
      { mailbox: { hourlyLimit: 2, recentSlotsMs: slots(5, 20 * minuteMs) } },
      {
        code: 'mailbox_hourly_cap',
        inputs: { sent: 2, limit: 2 },
        recheckAtMs: mondayNoon - 40 * minuteMs + hourMs,
      },
    ],
    [
      'the campaign day',
      { campaign: { dailyLimit: 5, today: { date: today, sent: 5, fresh: 1 } } },
      {
        code: 'campaign_daily_cap',
        inputs: { sent: 5, limit: 5 },
        recheckAtMs: utc('2026-06-02T00:00Z'),
      },
    ],
    [
      'new contacts of the day',
      { campaign: { maxNewPerDay: 2, today: { date: today, sent: 9, fresh: 2 } } },
      {
        code: 'new_contact_cap',
        inputs: { sent: 2, limit: 2 },
        recheckAtMs: utc('2026-06-02T00:00Z'),
      },
    ],
    [
      'a closed mailbox window',
      { mailbox: { window: sundays, timeZone: 'Europe/Paris' } },
      {
        code: 'outside_window',
        inputs: { zone: 'Europe/Paris' },
        recheckAtMs: utc('2026-06-07T08:00Z'),
      },
    ],
    [
      'a holiday',
      { mailbox: { window: { ...defaultSendingWindow, holidays: [today] } } },
      { code: 'holiday', inputs: { zone: 'Etc/UTC' }, recheckAtMs: utc('2026-06-02T09:00Z') },
    ],
    [
      'a closed campaign window',
      { campaign: { window: sundays } },
      {
        code: 'outside_window',
        inputs: { zone: 'Etc/UTC' },
        recheckAtMs: utc('2026-06-07T10:00Z'),
      },
    ],
    [
      'the recipient, still asleep',
      {
        mailbox: { window: { ...defaultSendingWindow, zone: 'recipient' } },
        head: candidate('fresh', 'ann', { recipientZone: 'America/New_York' }),
      },
      {
        code: 'outside_window',
        inputs: { zone: 'America/New_York' },
        recheckAtMs: utc('2026-06-01T13:00Z'),
      },
    ],
    [
      'the gap after the last mail',
      { mailbox: { lastSlot } },
      {
        code: 'spacing',
        inputs: { minSeconds: 60, maxSeconds: 60 },
        recheckAtMs: mondayNoon + 50_000,
      },
    ],
  ])('names %s', (_, situation, expected) => {
    expect(reasonIn(situation)).toEqual(expected);
  });

  it('keeps the smallest gap from when the last mail really went out', () => {
    const slow = { lastSlot, recentSlotsMs: [mondayNoon - 3_000] };
    expect(reasonIn({ mailbox: slow })?.recheckAtMs).toBe(mondayNoon + 57_000);
  });

  it('takes the mailbox zone for a recipient without one', () => {
    const window = { ...defaultSendingWindow, zone: 'recipient' } as const;
    expect(reasonIn({ mailbox: { window } })).toBeNull();
  });

  it('lets a mail go by hand before it is due, but not past a cap', () => {
    const head = candidate('fresh', 'ann', { dueAtMs: mondayNoon + hourMs, isSendNow: true });
    expect(reasonIn({ head })).toBeNull();
    expect(reasonIn({ head, mailbox: { hourlyLimit: 0 } })?.code).toBe('mailbox_hourly_cap');
  });

  it('holds back new contacts only, not follow-ups, when no new ones are wanted', () => {
    const campaign = { maxNewPerDay: 0 };
    expect(reasonIn({ campaign })).toMatchObject({ code: 'new_contact_cap', recheckAtMs: null });
    expect(reasonIn({ campaign, head: candidate('follow_up', 'ann') })).toBeNull();
  });

  it('forgets the counts of another day', () => {
    const yesterday = { date: '2026-05-31', sent: 40, fresh: 40, followUp: 0 };
    expect(
      reasonIn({
        mailbox: { dailyLimit: 40, today: yesterday },
        campaign: { dailyLimit: 40, maxNewPerDay: 40, today: yesterday },
      }),
    ).toBeNull();
  });

  it('says the cap now, and rechecks when the window of the next day opens', () => {
    const situation = {
      mailbox: {
        window: defaultSendingWindow,
        dailyLimit: 1,
        today: { date: today, sent: 1, fresh: 1, followUp: 0 },
      },
    };
    expect(reasonIn(situation)).toMatchObject({
      code: 'mailbox_daily_cap',
      recheckAtMs: utc('2026-06-02T09:00Z'),
    });
  });

  it('rechecks when mailbox and campaign windows are open together', () => {
    const evenings: SendingWindow = {
      days: [3, 6],
      ranges: [{ from: '16:00', to: '23:00' }],
      zone: 'mailbox',
    };
    const situation = { mailbox: { window: defaultSendingWindow }, campaign: { window: evenings } };
    expect(reasonIn(situation)?.recheckAtMs).toBe(utc('2026-06-03T16:00Z'));
  });

  it('still names a next check when two windows never meet', () => {
    const situation = { mailbox: { window: defaultSendingWindow }, campaign: { window: sundays } };
    expect(reasonIn(situation)?.recheckAtMs).toBeGreaterThan(mondayNoon);
  });
});
