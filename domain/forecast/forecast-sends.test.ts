import { describe, expect, it } from 'vitest';
import { dayMs, minuteMs } from '../shared/milliseconds.ts';
import {
  emailSteps,
  forecastCampaign,
  forecastEnrollments,
  forecastMailbox,
  forecastState,
  forecastStep,
} from '#test/forecast/forecast-state.ts';
import { forecastSends } from './forecast-sends.ts';
import type { ForecastState } from './forecast-state.ts';

/** A Monday. */
const fromMs = Date.parse('2026-06-01T08:00Z');
const mailbox = forecastMailbox('mailbox');

function planned(state: Partial<ForecastState>, days = 30) {
  const { sends, campaigns } = forecastSends(forecastState(state), fromMs, fromMs + days * dayMs);
  const shown = sends.map(
    ({ atMs, enrollmentId, position }) =>
      `${new Date(atMs).toISOString().slice(5, 16)} ${enrollmentId} ${position}`,
  );
  return { shown, sends, campaigns };
}

describe('contacts that wait', () => {
  it('get their mails in the order in which they were enrolled, and their next ones by the delay', () => {
    const { shown, campaigns } = planned({
      mailboxes: [mailbox],
      campaigns: [forecastCampaign('a')],
      enrollments: forecastEnrollments('a', 2).toReversed(),
    });
    expect(shown).toEqual([
      '06-01T08:00 a/000000 0',
      '06-01T08:01 a/000001 0',
      '06-04T08:00 a/000000 1',
      '06-04T08:01 a/000001 1',
    ]);
    expect(campaigns).toEqual([
      {
        campaignId: 'a',
        isComplete: true,
        lastSendMs: Date.parse('2026-06-04T08:01Z'),
        unplanned: [],
      },
    ]);
  });

  it('are admitted two days ahead, and the others when sends have made room', () => {
    const { sends } = planned({
      mailboxes: [forecastMailbox('mailbox', { dailyLimit: 1_000 })],
      campaigns: [forecastCampaign('a', { steps: emailSteps('PT61M', 'P40D') })],
      enrollments: forecastEnrollments('a', 2_100),
    });
    expect(sends).toHaveLength(2_100);
    const late = sends.filter(({ enrollmentId }) => enrollmentId >= 'a/002000');
    // The first mail leaves at 9:01, and the campaign looks for room every quarter of an hour.
    expect(Math.min(...late.map(({ dueMs }) => dueMs))).toBe(Date.parse('2026-06-01T10:16Z'));
  });

  it('go to the mailbox with the fewest contacts', () => {
    const { sends } = planned({
      mailboxes: [mailbox, forecastMailbox('second')],
      campaigns: [
        forecastCampaign('a', { mailboxIds: ['mailbox'] }),
        forecastCampaign('b', { mailboxIds: ['mailbox', 'second'] }),
      ],
      enrollments: [...forecastEnrollments('a', 2), ...forecastEnrollments('b', 4)],
    });
    const of = (id: string) =>
      new Set(
        sends.filter(({ mailboxId }) => mailboxId === id).map(({ enrollmentId }) => enrollmentId),
      );
    expect([...of('second')].toSorted()).toEqual(['b/000000', 'b/000001', 'b/000003']);
    expect([...of('mailbox')].toSorted()).toEqual(['a/000000', 'a/000001', 'b/000002']);
  });
});

describe('limits that mailboxes share', () => {
  const two = [mailbox, forecastMailbox('second')];
  const perDay = (state: Partial<ForecastState>) => {
    const { sends } = planned({
      mailboxes: two,
      campaigns: [
        forecastCampaign('a', { mailboxIds: ['mailbox', 'second'], steps: emailSteps('PT0S') }),
      ],
      enrollments: forecastEnrollments('a', 6),
      ...state,
    });
    const days = Map.groupBy(sends, ({ day }) => day);
    return [...days].map(([day, mails]) => `${day.slice(5)}: ${mails.length}`);
  };

  it.each<[string, Partial<ForecastState>]>([
    ['the quota of the workspace', { limits: { dailyQuota: 4, domainDailyLimit: null } }],
    [
      'the limit of a campaign',
      {
        campaigns: [
          forecastCampaign('a', {
            mailboxIds: ['mailbox', 'second'],
            steps: emailSteps('PT0S'),
            dailyLimit: 4,
          }),
        ],
      },
    ],
    [
      'the limit of a domain',
      {
        limits: { dailyQuota: null, domainDailyLimit: 4 },
        enrollments: forecastEnrollments('a', 6, { domain: 'client.test' }),
      },
    ],
  ])('%s holds over all of them', (_, state) => {
    expect(perDay(state)).toEqual(['06-01: 4', '06-02: 2']);
  });

  it('count what was given before', () => {
    const limits = { dailyQuota: 4, domainDailyLimit: null };
    const workspace = [{ date: '2026-06-01', sent: 3 }];
    expect(perDay({ limits, slotDays: { workspace, campaigns: [], domains: [] } })).toEqual([
      '06-01: 1',
      '06-02: 4',
      '06-03: 1',
    ]);
  });

  it('let mail to other domains pass a full one', () => {
    const [first, second, third] = forecastEnrollments('a', 3);
    if (!first || !second || !third) throw new Error('three were asked for');
    const { shown } = planned({
      limits: { dailyQuota: null, domainDailyLimit: 1 },
      mailboxes: [mailbox],
      campaigns: [forecastCampaign('a', { steps: emailSteps('PT0S') })],
      enrollments: [
        { ...first, domain: 'client.test' },
        { ...second, domain: 'client.test' },
        third,
      ],
    });
    expect(shown).toEqual([
      '06-01T08:00 a/000000 0',
      '06-01T08:01 a/000002 0',
      '06-02T00:00 a/000001 0',
    ]);
  });
});

describe('sequences', () => {
  it('go through waits and branches, and stop at a task', () => {
    const steps = [
      forecastStep(0),
      forecastStep(1, { kind: 'wait', until: { days: [5], time: '10:00' } }),
      forecastStep(2, {
        kind: 'branch',
        branch: { condition: { kind: 'replied' }, onTrue: 'next', onFalse: { stepId: 'step 4' } },
      }),
      forecastStep(3),
      forecastStep(4),
      forecastStep(5, { kind: 'task', delay: 'P1D' }),
      forecastStep(6),
    ];
    const { shown, campaigns } = planned({
      mailboxes: [mailbox],
      campaigns: [forecastCampaign('a', { steps })],
      enrollments: forecastEnrollments('a', 1),
    });
    expect(shown).toEqual(['06-01T08:00 a/000000 0', '06-05T10:00 a/000000 4']);
    expect(campaigns[0]).toMatchObject({
      isComplete: false,
      unplanned: [{ code: 'awaiting_approval', count: 1 }],
    });
  });

  it.each([
    [Infinity, [], 3],
    // Of three first mails two are asked about, and nothing more of whom they go to is planned.
    [2, ['06-01T08:00 a/000002 0', '06-04T08:00 a/000002 1'], 2],
  ])('stop at the mails that a person is asked about (the next %d)', (asksAbout, sent, count) => {
    const { shown, campaigns } = planned({
      mailboxes: [mailbox],
      campaigns: [forecastCampaign('a', { asksAbout })],
      enrollments: forecastEnrollments('a', 3),
    });
    expect(shown).toEqual(sent);
    expect(campaigns[0]).toMatchObject({
      isComplete: false,
      unplanned: [{ code: 'awaiting_approval', count }],
    });
  });

  it('leave out what a contact has had before an edit moved it', () => {
    const under = {
      mailboxId: 'mailbox',
      sentCount: 1,
      doneStepIds: ['step 1'],
      next: { kind: 'step' as const, position: 0, fromMs, dueMs: null },
    };
    const { shown } = planned({
      mailboxes: [mailbox],
      campaigns: [forecastCampaign('a', { steps: emailSteps('PT5M', 'P1D', 'P1D') })],
      enrollments: forecastEnrollments('a', 1, under),
    });
    expect(shown).toEqual(['06-01T08:05 a/000000 0', '06-02T08:05 a/000000 2']);
  });
});

describe('contacts under way', () => {
  const under = (changes: Partial<ForecastState['enrollments'][number]>) => ({
    mailboxes: [mailbox],
    campaigns: [forecastCampaign('a')],
    enrollments: forecastEnrollments('a', 1, { mailboxId: 'mailbox', ...changes }),
  });

  it('who stand in the queue go on from there', () => {
    const next = { kind: 'queued' as const, position: 0, dueMs: fromMs - dayMs, isSendNow: false };
    expect(planned(under({ next })).shown).toEqual([
      '06-01T08:00 a/000000 0',
      '06-04T08:00 a/000000 1',
    ]);
  });

  it('who have their slot are as good as sent', () => {
    const next = { kind: 'sending' as const, position: 0 };
    expect(planned(under({ next })).shown).toEqual(['06-04T08:00 a/000000 1']);
  });

  it('who wait for a delay get their mail when it is over', () => {
    const dueMs = fromMs + 90 * minuteMs;
    const next = { kind: 'step' as const, position: 1, fromMs, dueMs };
    expect(planned(under({ next, sentCount: 1 })).shown).toEqual(['06-01T09:30 a/000000 1']);
  });

  it('whom a person holds are counted, and nothing is planned', () => {
    const { shown, campaigns } = planned(under({ heldBy: 'missing_variable' }));
    expect(shown).toEqual([]);
    expect(campaigns[0]?.unplanned).toEqual([{ code: 'missing_variable', count: 1 }]);
  });
});

describe('what time does not lift', () => {
  const pause = { by: 'mailbox' as const, sinceMs: fromMs };
  it.each<[string, Partial<ForecastState>, { code: string; count: number }[]]>([
    [
      'a disconnected mailbox holds everybody, also those it has not admitted',
      { mailboxes: [forecastMailbox('mailbox', { isConnected: false, dailyLimit: 1 })] },
      [
        { code: 'mailbox_disconnected', count: 200 },
        { code: 'queued_for_admission', count: 10 },
      ],
    ],
    [
      'a paused mailbox',
      { mailboxes: [forecastMailbox('mailbox', { pause, dailyLimit: 1_000 })] },
      [{ code: 'mailbox_paused', count: 210 }],
    ],
    [
      'a paused campaign',
      { campaigns: [forecastCampaign('a', { isPaused: true })] },
      [{ code: 'campaign_paused', count: 210 }],
    ],
    [
      'a campaign that meets nobody new',
      { campaigns: [forecastCampaign('a', { maxNewPerDay: 0 })] },
      [{ code: 'new_contact_cap', count: 210 }],
    ],
  ])('%s', (_, state, unplanned) => {
    const { sends, campaigns } = planned({
      mailboxes: [mailbox],
      campaigns: [forecastCampaign('a')],
      enrollments: forecastEnrollments('a', 210),
      ...state,
    });
    expect(sends).toEqual([]);
    expect(campaigns).toEqual([
      { campaignId: 'a', isComplete: false, lastSendMs: null, unplanned },
    ]);
  });
});

it('says nothing of an empty workspace', () => {
  expect(planned({})).toEqual({ shown: [], sends: [], campaigns: [] });
});
