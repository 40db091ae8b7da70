import type {
  ForecastCampaign,
  ForecastEnrollment,
  ForecastMailbox,
  ForecastState,
} from '#domain/forecast/forecast-state.ts';
import type { MailboxState } from '#domain/sending/mailbox-state.ts';
import type { SequenceStep } from '#domain/sequence/advance-steps.ts';
import { mailboxState } from '../planner/mailbox-state.ts';

/** A workspace without limits and with nobody in it; each test adds what it is about. */
export function forecastState(changes: Partial<ForecastState> = {}): ForecastState {
  return {
    limits: { dailyQuota: null, domainDailyLimit: null },
    slotDays: { workspace: [], campaigns: [], domains: [] },
    mailboxes: [],
    campaigns: [],
    enrollments: [],
    ...changes,
  };
}

export function forecastMailbox(id: string, changes: Partial<MailboxState> = {}): ForecastMailbox {
  return { id, state: mailboxState({ gap: { minSeconds: 60, maxSeconds: 60 }, ...changes }) };
}

/** One mail at once, another after three days. */
export function forecastCampaign(
  id: string,
  changes: Partial<ForecastCampaign> = {},
): ForecastCampaign {
  return {
    id,
    isPaused: false,
    dailyLimit: null,
    maxNewPerDay: null,
    window: null,
    asksAbout: 0,
    steps: emailSteps('PT0S', 'P3D'),
    mailboxIds: ['mailbox'],
    ...changes,
  };
}

export function emailSteps(...delays: readonly string[]): SequenceStep[] {
  return delays.map((delay, position) => forecastStep(position, { delay }));
}

export function forecastStep(position: number, changes: Partial<SequenceStep> = {}): SequenceStep {
  return {
    id: `step ${position}`,
    position,
    kind: 'email',
    delay: 'PT0S',
    dayCount: 'calendar',
    until: null,
    branch: null,
    ...changes,
  };
}

/** Enrolled and not admitted yet, each at a company of its own. */
export function forecastEnrollments(
  campaignId: string,
  count: number,
  changes: Partial<ForecastEnrollment> = {},
): ForecastEnrollment[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${campaignId}/${String(index).padStart(6, '0')}`;
    return { ...enrollment(id), campaignId, ...changes };
  });
}

function enrollment(id: string): Omit<ForecastEnrollment, 'campaignId'> {
  return {
    id,
    contactId: `contact of ${id}`,
    mailboxId: null,
    recipientZone: null,
    domain: `${id}.test`,
    facts: {
      hasReplied: false,
      contact: {
        email: 'ada@client.test',
        name: 'Ada Lovelace',
        firstName: null,
        lastName: null,
        company: 'Analytical Engines',
        role: 'Engineer',
        tags: [],
        custom: {},
      },
    },
    doneStepIds: [],
    sentCount: 0,
    heldBy: null,
    next: { kind: 'admission' },
  };
}
