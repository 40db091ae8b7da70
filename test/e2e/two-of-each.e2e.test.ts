import { Client, Connection } from '@temporalio/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDatabase } from '#db/client.ts';
import { asOutboxRelay } from '#db/queries/outbox/as-outbox-relay.ts';
import { outbox } from '#db/schema/index.ts';
import { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { ContactView } from '#domain/contact/contact-view.ts';
import { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { pageView } from '#domain/shared/page-view.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { ApiClient } from '#test/harness/api-client.ts';
import { readContactRecords } from '#test/harness/contact-records.ts';
import { ExtraProcess } from '#test/harness/extra-process.ts';
import { launchCampaign, type LaunchedCampaign } from '#test/harness/launch-campaign.ts';
import { LiveEventWatch } from '#test/harness/live-event-watch.ts';
import { ownPort } from '#test/harness/own-port.ts';
import { patienceMs } from '#test/harness/patience.ts';
import { productEnvironment } from '#test/harness/product-environment.ts';
import {
  removeProduct,
  setUpProduct,
  StartedProduct,
  type ProductSetup,
} from '#test/harness/started-product.ts';
import {
  startStrictGoogle,
  type StrictGoogle,
} from '#test/harness/strict-google/start-strict-google.ts';

const contacts = 24;
const addresses = [1, 2, 3, 4].map((nth) => `ana${nth}@ours.test`);
/** Of each mailbox; less than the 18 mails it would like to send. */
const dailyLimit = 10;
const capped = addresses.length * dailyLimit;

let google: StrictGoogle;
let setup: ProductSetup;
let product: StartedProduct;
let environment: Record<string, string>;
let server: ExtraProcess;
let worker: ExtraProcess;
/** The same person at either server. */
let first: ApiClient;
let second: ApiClient;

beforeEach(async () => {
  google = await startStrictGoogle({ messageIds: 'rewritten' });
  setup = await setUpProduct({
    GOOGLE_BASE_URL: google.url,
    GOOGLE_CLIENT_ID: google.clientId,
    GOOGLE_CLIENT_SECRET: google.clientSecret,
  });
  product = new StartedProduct(setup);
  await product.ready();
  const port = String(await ownPort());
  environment = productEnvironment(setup);
  server = new ExtraProcess('processes/server.ts', { ...environment, PORT: port });
  worker = new ExtraProcess('processes/worker.ts', environment);
  await Promise.all([server.says('listening on'), worker.says('worker ready')]);
  first = await ApiClient.signUp(setup.url);
  second = first.through(`http://localhost:${port}`);
});
afterEach(async () => {
  await Promise.all([server.end('SIGKILL'), worker.end('SIGKILL')]);
  await product.end('SIGTERM');
  await google.close();
  await removeProduct(setup);
});

it('two servers and two workers share one campaign, and one of each may die', async () => {
  const watches = [new LiveEventWatch(first), new LiveEventWatch(second)] as const;
  await until('both pages listen', () => watches.every(({ connections }) => connections === 1));
  const campaign = await launchCampaign(first, {
    contacts,
    addresses,
    dailyLimit,
    timeZone: zoneAtNoon(),
    consent: (authorizationUrl, address) => google.consent(authorizationUrl, { address }),
  });
  await untilDelivered(8);
  process.kill(product.pid('server'), 'SIGKILL');
  await worker.end('SIGKILL');
  await untilDelivered(16);
  process.kill(product.pid('temporal'), 'SIGKILL');
  await pauseAndResumeSome();
  await expectFullDays(campaign);

  for (const { id } of campaign.mailboxes) {
    await second.patch(`/mailboxes/${id}`, { dailyLimit: 400 }, MailboxView);
  }
  const progressPath = `/campaigns/${campaign.campaignId}/progress`;
  await until('every contact is done', async () => {
    return (await second.get(progressPath, CampaignProgressView)).status === 'finished';
  });
  await expectEachMailOnce(campaign);
  await expectOneWorkflowEach();
  await expectNothingOwed();
  await expectAllHeard(watches);
  for (const watch of watches) watch.close();
});

/** While Temporal is away, so that both servers owe it something. */
async function pauseAndResumeSome(): Promise<void> {
  const { items } = await second.get('/contacts?limit=6', pageView(ContactView));
  for (const { id } of items) await second.post(`/contacts/${id}/pause`, {}, ContactView);
  const isFirstBack = () => first.get('/contacts?limit=1', pageView(ContactView)).then(() => true);
  await until('the first server is back', isFirstBack);
  for (const { id } of items) await first.post(`/contacts/${id}/resume`, {}, ContactView);
}

/** Whoever claims, no mailbox sends one more than it may. */
async function expectFullDays({ mailboxes, campaignId }: LaunchedCampaign): Promise<void> {
  await until('every mailbox is full', async () => {
    const path = `/campaigns/${campaignId}/progress`;
    const { byReason, sent } = await second.get(path, CampaignProgressView);
    return sent === capped && Object.keys(byReason).every((code) => restingCodes.has(code));
  });
  for (const { id, address } of mailboxes) {
    expect(google.mailbox(address).delivered).toHaveLength(dailyLimit);
    const { sentToday } = await second.get(`/mailboxes/${id}`, MailboxView);
    expect(sentToday).toBe(dailyLimit);
  }
}

const restingCodes = new Set(['mailbox_daily_cap', 'yielded_to_follow_ups', 'finished']);

async function expectEachMailOnce({ mailboxes }: LaunchedCampaign): Promise<void> {
  const inboxes = mailboxes.map(({ address }) => google.mailbox(address));
  const records = await readContactRecords(second, inboxes);
  expect(records).toHaveLength(contacts);
  expect(records).toEqual(
    records.map(({ address }) => ({
      address,
      status: 'Follow-Up 2',
      delivered: ['Mail 1', 'Mail 2', 'Mail 3'],
      threads: 1,
      ledger: ['sent', 'sent', 'sent'],
      isAgreed: true,
      toldSent: 3,
    })),
  );
}

async function expectOneWorkflowEach(): Promise<void> {
  const connection = await Connection.connect({ address: environment['TEMPORAL_ADDRESS'] ?? '' });
  const { workflow } = new Client({ connection });
  const ran = await workflow.count(`WorkflowType = 'contactWorkflow'`);
  expect(ran.count).toBe(contacts);
  await connection.close();
}

async function expectNothingOwed(): Promise<void> {
  const database = createDatabase(environment['DATABASE_URL'] ?? '');
  const isSettled = async () => {
    const entries = await asOutboxRelay(database.db, (tx) => tx.select().from(outbox));
    return entries.length > 0 && entries.every(({ deliveredAt }) => deliveredAt !== null);
  };
  await until('nothing is owed to Temporal', isSettled);
  await database.close();
}

/** The page whose server lived heard each event once; the one whose server died resumed and lacks none. */
async function expectAllHeard(watches: readonly [LiveEventWatch, LiveEventWatch]): Promise<void> {
  const [cut, whole] = watches;
  const lacking = () => whole.ids.filter((id) => !cut.ids.includes(id));
  await until('the page that was cut off has caught up', () => lacking().length === 0);
  expect(new Set(whole.ids).size).toBe(whole.ids.length);
  expect([cut.connections > 1, whole.connections]).toEqual([true, 1]);
}

const untilDelivered = (mails: number) =>
  until(`${mails} mails are out`, () => google.deliveredBySendId().size >= mails);

/** Waits although a server may be down. */
function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const holdsNow = async () => {
    try {
      return await holds();
    } catch {
      return false;
    }
  };
  return waitUntil(holdsNow, { what, withinMs: patienceMs, everyMs: 200 }).catch(
    (cause: unknown) => {
      throw new Error([what, product.output, server.output, worker.output].join('\n'), { cause });
    },
  );
}

/** A day that does not end while the test runs. POSIX has the sign of its zones the other way round. */
function zoneAtNoon(): string {
  const hoursWest = new Date().getUTCHours() - 12;
  return `Etc/GMT${hoursWest < 0 ? '' : '+'}${hoursWest}`;
}
