import { dayMs } from '#domain/shared/milliseconds.ts';
import { priorityModes } from '#domain/sending/priority-mode.ts';
import type { Random } from '#test/harness/seeded-random.ts';
import { mailboxState } from '../mailbox-state.ts';
import { campaignWindows, mailboxWindows } from './windows.ts';
import type { World, WorldCampaign, WorldMail, WorldMailbox } from './world.ts';

const zones = [
  'Europe/Paris',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Etc/UTC',
] as const;
/** Within two days of these, clocks change in one of the zones. */
const starts = ['2026-03-07', '2026-03-28', '2026-04-04', '2026-06-01', '2026-10-03', '2026-10-24'];
const domains = ['acme.test', 'beta.test', 'gmail.com'] as const;

/** Limits are small, so that a handful of mails meets all of them. */
export function randomWorld(random: Random): World {
  const nowMs = Date.parse(pick(random, starts)) + Math.floor(random() * 2 * dayMs);
  const mailboxes = times(1 + below(random, 2), (index) => randomMailbox(random, index, nowMs));
  const campaigns = times(1 + below(random, 2), (index) => randomCampaign(random, index));
  return {
    nowMs,
    dailyQuota: maybe(random, () => 1 + below(random, 5)),
    domainDailyLimit: maybe(random, () => 1 + below(random, 2)),
    isPaused: false,
    mailboxes,
    campaigns,
    mails: times(3 + below(random, 5), (index) =>
      randomMail(random, index, {
        nowMs,
        mailbox: pick(random, mailboxes),
        campaign: pick(random, campaigns),
      }),
    ),
  };
}

function randomMailbox(random: Random, index: number, nowMs: number): WorldMailbox {
  const minSeconds = 1 + below(random, 1_200);
  const {
    today: _today,
    recentSlotsMs: _recent,
    lastSlot,
    pause: _pause,
    ...rest
  } = mailboxState();
  return {
    id: `mailbox ${index}`,
    isPaused: false,
    lastSlot,
    settings: {
      ...rest,
      timeZone: pick(random, zones),
      window: pick(random, mailboxWindows),
      gap: { minSeconds, maxSeconds: minSeconds + below(random, 1_200) },
      dailyLimit: 1 + below(random, 4),
      hourlyLimit: maybe(random, () => 1 + below(random, 2)),
      providerDailyCap: 1 + below(random, 5),
      ramp: maybe(random, () => ({
        startPerDay: 1 + below(random, 2),
        addPerDay: below(random, 2),
        startedOn: new Date(nowMs - below(random, 3) * dayMs).toISOString().slice(0, 10),
      })),
      batch: maybe(random, () => ({
        size: 1 + below(random, 3),
        pauseMinutes: 30 + below(random, 300),
      })),
      priorityMode: pick(random, priorityModes),
      share: below(random, 101),
      maxFollowUpWaitDays: 1 + below(random, 4),
    },
  };
}

function randomCampaign(random: Random, index: number): WorldCampaign {
  return {
    isPaused: false,
    settings: {
      campaignId: `campaign ${index}`,
      dailyLimit: maybe(random, () => 1 + below(random, 4)),
      maxNewPerDay: maybe(random, () => 1 + below(random, 2)),
      window: pick(random, campaignWindows),
    },
  };
}

function randomMail(
  random: Random,
  index: number,
  at: { nowMs: number; mailbox: WorldMailbox; campaign: WorldCampaign },
): WorldMail {
  const kind = pick(random, ['fresh', 'follow_up'] as const);
  return {
    mailbox: at.mailbox,
    campaign: at.campaign,
    isPaused: false,
    slot: null,
    candidate: {
      emailId: `email ${index}`,
      enrollmentId: `enrollment ${index}`,
      emailNumber: kind === 'fresh' ? 1 : 2,
      kind,
      dueAtMs: at.nowMs + Math.floor((random() - 0.7) * 3 * dayMs),
      isSendNow: random() < 0.1,
      recipientZone: pick(random, [null, ...zones]),
      domain: pick(random, domains),
    },
  };
}

export function pick<T>(random: Random, values: readonly [T, ...T[]] | readonly T[]): T {
  const value = values[below(random, values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** A whole number from 0 to `end` - 1. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

function maybe<T>(random: Random, make: () => T): T | null {
  return random() < 0.5 ? make() : null;
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
