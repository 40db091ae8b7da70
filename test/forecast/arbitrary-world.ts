import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import type { MailboxSendingSettings } from '#domain/sending/mailbox-sending-settings.ts';
import { priorityModes } from '#domain/sending/priority-mode.ts';
import type { SendingWindow } from '#domain/sending/sending-window.ts';
import { dayMs, hourMs } from '#domain/shared/milliseconds.ts';
import fc from '../harness/fast-check.ts';
import { arbitraryWindow, arbitraryZone } from '../planner/arbitrary-window.ts';
import { arbitrarySteps, type StepPlan } from './arbitrary-steps.ts';

/** A workspace before it is started. */
export interface WorldPlan {
  readonly startMs: number;
  readonly dailyQuota: number | null;
  readonly domainDailyLimit: number | null;
  readonly mailboxes: readonly (MailboxSendingSettings & { readonly providerDailyCap: number })[];
  readonly campaigns: readonly CampaignPlan[];
  readonly contacts: readonly ContactPlan[];
}

interface CampaignPlan {
  readonly settings: Pick<CampaignSettings, 'dailyLimit' | 'maxNewPerDay' | 'window'>;
  readonly steps: readonly StepPlan[];
  /** Places in the list of mailboxes; taken modulo its length. */
  readonly mailboxes: readonly number[];
}

interface ContactPlan {
  /** Place in the list of campaigns; taken modulo its length. */
  readonly campaign: number;
  readonly timeZone: string | null;
  readonly domain: string;
  readonly role: string;
}

/**
 * Days before clocks are changed in the United States, Europe, Lord Howe, and two quiet ones. Far enough
 * ahead that the time-skipping server, which starts today, has yet to come there. Worlds that start at
 * one instant are played side by side.
 */
const startDates = [
  '2035-03-07T03:30Z',
  '2035-03-22T03:30Z',
  '2035-03-29T03:30Z',
  '2035-06-01T03:30Z',
  '2035-09-28T03:30Z',
  '2035-10-25T03:30Z',
  '2035-11-01T03:30Z',
  '2035-12-20T03:30Z',
] as const;

const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 });

export function arbitraryWorld(): fc.Arbitrary<WorldPlan> {
  return fc
    .tuple(fc.constantFrom(...startDates), fc.constantFrom(0, 5, 26))
    .map(([date, hours]) => Date.parse(date) + hours * hourMs)
    .chain((startMs) =>
      fc.record({
        startMs: fc.constant(startMs),
        dailyQuota: rarely(fc.integer({ min: 2, max: 6 })),
        domainDailyLimit: rarely(fc.integer({ min: 1, max: 2 })),
        mailboxes: fc.array(arbitraryMailbox(startMs), { minLength: 1, maxLength: 5 }),
        campaigns: fc.array(arbitraryCampaign(), { minLength: 1, maxLength: 3 }),
        contacts: fc.array(arbitraryContact(), { minLength: 3, maxLength: 8 }),
      }),
    );
}

function arbitraryMailbox(startMs: number): fc.Arbitrary<WorldPlan['mailboxes'][number]> {
  return fc.record({
    timeZone: arbitraryZone(),
    dailyLimit: fc.integer({ min: 2, max: 6 }),
    hourlyLimit: rarely(fc.integer({ min: 1, max: 3 })),
    providerDailyCap: fc.integer({ min: 2, max: 10 }),
    window: mostlyOpen(),
    gap: fc
      .tuple(fc.integer({ min: 1, max: 1_800 }), fc.nat({ max: 3_600 }))
      .map(([minSeconds, more]) => ({ minSeconds, maxSeconds: minSeconds + more })),
    ramp: rarely(
      fc.record({
        startPerDay: fc.integer({ min: 1, max: 2 }),
        addPerDay: fc.integer({ min: 0, max: 2 }),
        startedOn: fc.constant(new Date(startMs - dayMs).toISOString().slice(0, 10)),
      }),
    ),
    batch: rarely(
      fc.record({
        size: fc.integer({ min: 1, max: 3 }),
        pauseMinutes: fc.integer({ min: 1, max: 300 }),
      }),
    ),
    priorityMode: fc.constantFrom(...priorityModes),
    share: fc.integer({ min: 0, max: 100 }),
    maxFollowUpWaitDays: fc.integer({ min: 1, max: 4 }),
  });
}

function arbitraryCampaign(): fc.Arbitrary<CampaignPlan> {
  return fc.record({
    settings: fc.record({
      dailyLimit: rarely(fc.integer({ min: 1, max: 5 })),
      maxNewPerDay: rarely(fc.integer({ min: 1, max: 3 })),
      window: rarely(mostlyOpen()),
    }),
    steps: arbitrarySteps(),
    mailboxes: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 }),
  });
}

/** Long hours on most days, lest a world take weeks to come to its end; now and then any window. */
function mostlyOpen(): fc.Arbitrary<SendingWindow> {
  const hours = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 13, max: 24 }));
  const open = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 5, maxLength: 7 }),
    ranges: hours.map(([from, to]) => [{ from: asTime(from), to: asTime(to) }]),
    zone: fc.constantFrom('mailbox' as const, 'recipient' as const),
  });
  return fc.oneof({ weight: 5, arbitrary: open }, { weight: 1, arbitrary: arbitraryWindow() });
}

const asTime = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

function arbitraryContact(): fc.Arbitrary<ContactPlan> {
  return fc.record({
    campaign: fc.nat({ max: 2 }),
    timeZone: fc.option(arbitraryZone()),
    domain: fc.constantFrom('one.test', 'two.test', 'gmail.com'),
    role: fc.constantFrom('Engineer', 'CTO'),
  });
}
