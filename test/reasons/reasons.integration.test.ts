import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { suppressAddress } from '#db/queries/suppression/suppress-address.ts';
import { EnrollmentView } from '#domain/campaign/enrollment-view.ts';
import { reasonCodes, type ReasonCode } from '#domain/sending/reason-code.ts';
import { weekdayOf } from '#domain/shared/calendar-date.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import { silenceTemporal } from '#test/harness/engine.ts';
import { patienceMs } from '#test/harness/patience.ts';
import { startTimeSkippingServer } from '#test/harness/temporal.ts';
import type { ScriptedAnswer } from '#test/harness/fake-llm.ts';
import type { AnswerKind } from '#test/harness/answer-latest.ts';
import { failure } from './provider-failure.ts';
import type { ReasonScene } from './reason-scene.ts';
import { createReasonWorld, type ReasonWorld } from './reason-world.ts';

silenceTemporal();

const minute = 60_000;
const hour = 60 * minute;

let environment: TestWorkflowEnvironment;
let world: ReasonWorld;

beforeAll(async () => {
  environment = await startTimeSkippingServer();
  world = await createReasonWorld(environment);
});
afterAll(async () => {
  await world.close();
  await environment.teardown();
});

const today = () => readWallClock(world.nowMs(), 'UTC').date;
const gapOf = (seconds: number) => ({ gapMinSeconds: seconds, gapMaxSeconds: seconds });
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Who stands where at the end of a case. */
interface Outcome {
  readonly scene: ReasonScene;
  readonly contactId: string;
  /** Left out where nobody is enrolled. */
  readonly campaignId?: string;
}

/** Two contacts, of whom the second waits. */
async function second(scene: ReasonScene, settings: object = {}): Promise<Outcome> {
  const { campaignId, contactIds } = await scene.run(2, { settings });
  await scene.passTime(minute);
  const mailed = await scene.mailedContacts();
  return { scene, campaignId, contactId: contactIds.find((id) => !mailed.includes(id)) ?? '' };
}

async function first(scene: ReasonScene, afterMs: number, plan: object = {}): Promise<Outcome> {
  const { campaignId, contactIds } = await scene.run(1, plan);
  await scene.passTime(afterMs);
  return { scene, campaignId, contactId: contactIds[0] ?? '' };
}

const fitBody = `Your team is hiring data engineers, and that is the work I have done for years.

Would a short call on how you plan to grow the team be of use to you?`;

/** An email that the model is to write, without a text of its own. */
async function byModel(answer: ScriptedAnswer): Promise<Outcome> {
  world.llm.script(answer);
  const brief = 'Ask for a call about data engineers.';
  const steps = [{ kind: 'email', delay: 'PT0S', writer: 'ai', brief }];
  return first(await world.newScene(), minute, { steps });
}

const cases: Partial<Record<ReasonCode, () => Promise<Outcome>>> = {
  not_enrolled: async () => {
    const scene = await world.newScene();
    const [contactId = ''] = await scene.addContacts(1);
    return { scene, contactId };
  },
  queued_for_admission: async () => {
    const scene = await world.newScene();
    const [contactId = ''] = await scene.addContacts(1);
    return { scene, contactId, campaignId: await scene.campaign([contactId]) };
  },
  waiting_delay: async () => first(await world.newScene(), hour),
  outside_window: async () => {
    const scene = await world.newScene();
    const days = everyDay.filter((weekday) => weekday !== weekdayOf(today()));
    const window = { days, ranges: [{ from: '00:00', to: '24:00' }], zone: 'mailbox' };
    return first(scene, minute, { settings: { window } });
  },
  holiday: async () => {
    const scene = await world.newScene();
    const ranges = [{ from: '00:00', to: '24:00' }];
    const window = { days: everyDay, ranges, zone: 'mailbox', holidays: [today()] };
    return first(scene, 0, { settings: { window } });
  },
  spacing: async () => second(await world.newScene(gapOf(3_600))),
  mailbox_daily_cap: async () => second(await world.newScene({ dailyLimit: 1 })),
  mailbox_hourly_cap: async () => second(await world.newScene({ hourlyLimit: 1 })),
  provider_cap: async () => second(await world.newScene({ providerDailyCap: 1 })),
  ramp_limit: async () => {
    const ramp = { startPerDay: 1, addPerDay: 0, startedOn: '2026-01-01' };
    return second(await world.newScene({ ramp }));
  },
  campaign_daily_cap: async () => second(await world.newScene(), { dailyLimit: 1 }),
  new_contact_cap: async () => second(await world.newScene(), { maxNewPerDay: 1 }),
  domain_cap: async () => {
    const scene = await world.newScene();
    await scene.call('PATCH', '/workspace', z.unknown(), { domainDailyLimit: 1 });
    return second(scene);
  },
  workspace_quota: async () => {
    const scene = await world.newScene();
    await scene.call('PATCH', '/workspace', z.unknown(), { dailyQuota: 1 });
    return second(scene);
  },
  yielded_to_follow_ups: () => yielding('follow_ups_first', 'fresh'),
  yielded_to_fresh: () => yielding('fresh_first', 'follow_up'),
  contact_paused: async () => {
    const outcome = await first(await world.newScene(), hour);
    await outcome.scene.post(`/contacts/${outcome.contactId}/pause`);
    return outcome;
  },
  campaign_paused: async () => {
    const outcome = await first(await world.newScene(), hour);
    await outcome.scene.post(`/campaigns/${outcome.campaignId}/pause`);
    return outcome;
  },
  mailbox_paused: async () => {
    const scene = await world.newScene();
    await scene.post(`/mailboxes/${scene.mailbox.id}/pause`);
    return first(scene, minute);
  },
  mailbox_disconnected: async () => {
    const scene = await world.newScene();
    scene.mailbox.provider.failNext('createDraft', failure('auth_expired'));
    return first(scene, minute);
  },
  provider_throttled: async () => {
    const scene = await world.newScene();
    scene.mailbox.provider.failNext('createDraft', failure('rate_limited'));
    return first(scene, minute);
  },
  missing_variable: async () => {
    const steps = [{ kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'At {{company}}.' }];
    return first(await world.newScene(), minute, { steps });
  },
  writing_draft: () => byModel({ error: failure('unavailable') }),
  draft_failed: () => byModel({ refusal: 'I would rather not.' }),
  content_blocked: () => {
    world.llm.flagged = { engineers: 'harassment' };
    return byModel({ value: { subject: 'Your team', body: fitBody, facts: [], confidence: 1 } });
  },
  awaiting_approval: async () => {
    const steps = [
      { kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'First.' },
      { kind: 'task', delay: 'PT1H', title: 'Call them' },
    ];
    return first(await world.newScene(), 2 * hour, { steps });
  },
  send_failed: async () => {
    const scene = await world.newScene();
    scene.mailbox.provider.failNext('createDraft', failure('rejected'));
    scene.mailbox.provider.failNext('createDraft', failure('rejected'));
    return first(scene, hour);
  },
  send_uncertain: async () => {
    const scene = await world.newScene();
    const { provider } = scene.mailbox;
    provider.failNext('sendDraft', failure('unavailable'), 'accepted');
    for (let left = 30; left > 0; left -= 1) provider.failNext('findDraft', failure('unavailable'));
    return first(scene, 4 * hour);
  },
  soft_bounce: () => answered('soft_bounce'),
  bounce_breaker: async () => {
    const scene = await world.newScene(gapOf(3_600));
    const { campaignId, contactIds } = await scene.run(4);
    for (let sent = 1; sent <= 3; sent += 1) {
      await scene.passTime(sent === 1 ? minute : hour);
      await scene.answer('bounce');
    }
    await scene.passTime(2 * hour);
    const mailed = await scene.mailedContacts();
    return { scene, campaignId, contactId: contactIds.find((id) => !mailed.includes(id)) ?? '' };
  },
  stale_after_outage: async () => {
    const steps = [
      { kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'First.' },
      { kind: 'email', delay: 'PT2H', body: 'Second.' },
    ];
    const settings = { staleness: 'hold', staleAfter: 'PT15M' };
    const outcome = await first(await world.newScene(), hour, { steps, settings });
    await world.outage(outcome.scene, 2 * hour);
    return outcome;
  },
  unsubscribed: async () => {
    const outcome = await first(await world.newScene(), hour);
    const id = await outcome.scene.firstMailOf(outcome.contactId);
    await world.unsubscribe({ id, workspaceId: outcome.scene.workspaceId });
    return outcome;
  },
  suppressed: async () => {
    const scene = await world.newScene();
    const [contactId = ''] = await scene.addContacts(1);
    const campaignId = await scene.campaign([contactId]);
    await world.inTx(scene.workspaceId, (tx) => suppressAddress(tx, contactId, 'manual'));
    await scene.start(campaignId);
    await scene.passTime(minute);
    return { scene, campaignId, contactId };
  },
  out_of_office: () => answered('out_of_office'),
  replied: () => answered('reply'),
  bounced: () => answered('bounce'),
  company_replied: async () => {
    const scene = await world.newScene(gapOf(60));
    const settings = { stopOnCompanyReply: true };
    const { campaignId, contactIds } = await scene.run(2, { settings });
    await scene.passTime(hour);
    await scene.answer('reply');
    await scene.passTime(minute);
    // Either may have been mailed last, and answered.
    const codes = await scene.listed();
    const colleague = contactIds.find((id) => codes.get(id) !== 'replied') ?? '';
    return { scene, campaignId, contactId: colleague };
  },
  finished: async () => {
    const steps = [{ kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'Only.' }];
    return first(await world.newScene(), hour, { steps });
  },
};

/** A first mail, then a new contact and a follow-up that want the next slot of an hourly mailbox. */
async function yielding(
  priorityMode: 'follow_ups_first' | 'fresh_first',
  loser: 'fresh' | 'follow_up',
): Promise<Outcome> {
  const scene = await world.newScene({ priorityMode, ...gapOf(3_600) });
  const steps = [
    { kind: 'email', delay: 'PT0S', subject: 'Hi', body: 'First.' },
    { kind: 'email', delay: 'PT10M', body: 'Second.' },
  ];
  const { campaignId, contactIds } = await scene.run(2, { steps });
  await scene.passTime(20 * minute);
  const [written = ''] = await scene.mailedContacts();
  const waiting = contactIds.find((id) => id !== written) ?? '';
  return { scene, campaignId, contactId: loser === 'fresh' ? waiting : written };
}

async function answered(kind: AnswerKind): Promise<Outcome> {
  const outcome = await first(await world.newScene(), hour);
  await outcome.scene.answer(kind);
  await outcome.scene.passTime(minute);
  return outcome;
}

describe('each reason, produced by the real system and read through its API', () => {
  it.each(Object.entries(cases))('%s', async (code, produce) => {
    const { scene, contactId, campaignId } = await produce();
    const explanation = await vi.waitFor(async () => {
      const found = await scene.explain(contactId);
      expect(found.code).toBe(code);
      return found;
    }, patienceMs);
    expect(explanation.sentence).not.toBe('');
    if (explanation.recheckAt) {
      expect(Date.parse(explanation.recheckAt)).toBeGreaterThan(world.nowMs() - minute);
    }
    expect((await scene.listed()).get(contactId)).toBe(code);
    if (campaignId === undefined) return;
    const { byReason, byStatus, enrolled } = await scene.progress(campaignId);
    expect(byReason).toHaveProperty(code);
    for (const counts of [byReason, byStatus]) {
      expect(Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(
        enrolled,
      );
    }
  });
});

it('a contact of one campaign is told apart as duplicate_enrollment by another', async () => {
  const { scene, contactId } = await first(await world.newScene(), minute);
  const other = await scene.campaign([]);
  const answer = await scene.call('POST', `/campaigns/${other}/contacts`, EnrollmentView, {
    contactIds: [contactId],
  });
  const skipped = [{ contactId, code: 'duplicate_enrollment' }];
  expect(answer).toEqual({ enrolled: 0, skipped, bulkChangeId: null });
});

it('every code of the list is produced here, but those that nobody enrolled can have', () => {
  const elsewhere: ReasonCode[] = [
    // As an answer to enrolling, above.
    'duplicate_enrollment',
    // A contact who is gone answers 404.
    'erased',
  ];
  expect([...Object.keys(cases), ...elsewhere].toSorted()).toEqual(reasonCodes.toSorted());
});
