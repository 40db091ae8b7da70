import { afterAll, beforeAll, it } from 'vitest';
import { forecastSends } from '#domain/forecast/forecast-sends.ts';
import type { ForecastState } from '#domain/forecast/forecast-state.ts';
import type { SendingWindow } from '#domain/sending/sending-window.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import {
  emailSteps,
  forecastCampaign,
  forecastEnrollments,
  forecastMailbox,
  forecastState,
} from '#test/forecast/forecast-state.ts';
import { placeEveryone } from '#test/forecast/place-everyone.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import { measureCpu } from './measure-cpu.ts';
import { measure } from './measure.ts';
import { report, type Figure } from './report.ts';

const contacts = 10_000;
const mailboxIds = Array.from({ length: 10 }, (_, nth) => `mailbox ${nth}`);
/** Enough for all 30,000 mails in the 20 working days. */
const dailyLimit = 150;
const zones = ['Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Australia/Sydney'];
const fromMs = Date.parse('2026-11-23T00:00Z');
const untilMs = fromMs + 30 * dayMs;

const figures: Figure[] = [];
let world: ServiceWorld;
let roundTripMs: number;

beforeAll(async () => {
  world = await createServiceWorld();
  roundTripMs = (await measure(200, () => world.deps.sql`select 1`)).medianMs;
});
afterAll(async () => {
  await world.close();
  report(figures);
});

function stateWith(options: { zone: SendingWindow['zone']; domainDailyLimit: number | null }) {
  const ranges = [{ from: '09:00', to: '17:00' }];
  const window = { days: [1, 2, 3, 4, 5], ranges, zone: options.zone };
  const gap = { minSeconds: 60, maxSeconds: 240 };
  const enrollments = forecastEnrollments('a', contacts).map((enrollment, nth) => ({
    ...enrollment,
    recipientZone: zones[nth % zones.length] ?? null,
    domain: `client${nth % 2_000}.test`,
  }));
  return forecastState({
    limits: { dailyQuota: null, domainDailyLimit: options.domainDailyLimit },
    mailboxes: mailboxIds.map((id, nth) => {
      const timeZone = zones[nth % zones.length] ?? 'Etc/UTC';
      return forecastMailbox(id, { timeZone, dailyLimit, window, gap, priorityMode: 'balanced' });
    }),
    campaigns: [forecastCampaign('a', { mailboxIds, steps: emailSteps('PT0S', 'P3D', 'P4D') })],
    enrollments,
  });
}

it.each<[string, ForecastState]>([
  ['', stateWith({ zone: 'mailbox', domainDailyLimit: null })],
  [', recipients in 4 zones', stateWith({ zone: 'recipient', domainDailyLimit: null })],
  [', 2,000 full domains', stateWith({ zone: 'mailbox', domainDailyLimit: 1 })],
])('forecasts 10,000 contacts for 30 days%s', async (name, state) => {
  let mails = 0;
  const cpuMs = measureCpu(5, () => {
    mails = forecastSends(state, fromMs, untilMs).sends.length;
  });
  figures.push({
    name: `forecast, 10,000 contacts x 30 days${name}`,
    value: cpuMs,
    unit: 'ms of a core',
    yardstick: `select 1 per mail (${mails})`,
    ratio: cpuMs / (mails * roundTripMs),
  });
});

it('answers GET /forecast for 10,000 contacts', async () => {
  const access = await world.newOwner();
  world.now.at = new Date(fromMs);
  await placeEveryone(world, access, { contacts, mailboxes: mailboxIds.length, dailyLimit });
  const call = await measure(5, () => world.services.forecast.get(access, { days: 30 }));
  figures.push({
    name: 'GET /forecast, 10,000 contacts (median)',
    value: call.medianMs,
    unit: 'ms',
    yardstick: 'a bare select 1',
    ratio: call.medianMs / roundTripMs,
  });
});
