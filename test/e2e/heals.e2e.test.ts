import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { ContactView } from '#domain/contact/contact-view.ts';
import { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { pageView } from '#domain/shared/page-view.ts';
import { serverHealth } from '#processes/start/server-health.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import type { ChildName } from '#processes/supervisor/child-name.ts';
import { ApiClient } from '#test/harness/api-client.ts';
import { readContactRecords } from '#test/harness/contact-records.ts';
import { launchCampaign, type LaunchedCampaign } from '#test/harness/launch-campaign.ts';
import { patienceMs } from '#test/harness/patience.ts';
import { replyToFirstMails } from '#test/harness/reply-to-first-mails.ts';
import {
  removeProduct,
  setUpProduct,
  StartedProduct,
  type ProductSetup,
} from '#test/harness/started-product.ts';
import type { RouteName } from '#test/harness/strict-google/routes.ts';
import {
  startStrictGoogle,
  type StrictGoogle,
} from '#test/harness/strict-google/start-strict-google.ts';
import { verifyProduct } from '#test/harness/verify-product.ts';

let google: StrictGoogle;
let setup: ProductSetup;
let product: StartedProduct;
let api: ApiClient;

beforeEach(async () => {
  google = await startStrictGoogle({ messageIds: 'rewritten' });
  setup = await setUpProduct({
    GOOGLE_BASE_URL: google.url,
    GOOGLE_CLIENT_ID: google.clientId,
    GOOGLE_CLIENT_SECRET: google.clientSecret,
  });
  await start();
  api = await ApiClient.signUp(setup.url);
});
afterEach(async () => {
  await product.end('SIGTERM');
  await google.close();
  await removeProduct(setup);
});

/** Whom to kill, and while Google is busy with what: each kill cuts another step of a send in two. */
const kills: readonly { victims: readonly ChildName[]; during: RouteName }[] = [
  { victims: ['worker'], during: 'drafts.send' },
  { victims: ['postgres'], during: 'drafts.create' },
  { victims: ['temporal'], during: 'messages.get' },
  { victims: ['server'], during: 'threads.get' },
  { victims: ['server', 'worker', 'postgres', 'temporal'], during: 'drafts.send' },
];
/** The last kill comes some mails before the last of 71; the storm kills at random and more often. */
const mailsBetweenKills = 12;

it('a campaign survives kill -9 of every process in the middle of a call, without a hand', async () => {
  google.faults.add(
    { route: 'drafts.send', fault: 'cut', accepted: true, probability: 0.1, times: 5 },
    { route: 'drafts.send', fault: 'service_unavailable', probability: 0.1, times: 3 },
    { route: 'drafts.create', fault: 'cut', accepted: true, probability: 0.03, times: 3 },
  );
  const campaign = await launch({ contacts: 25, mailboxes: 10 });
  const [answered] = await Promise.all([answerTwice(campaign), killAll()]);
  await untilFinished(campaign);
  await expectExactly(campaign, { contacts: 25, answered });
  const { exitCode, output } = await verifyProduct(setup);
  expect(exitCode, output).toBe(0);
  expect(operatorsFilesWith('contact/enr_')).toContain('temporal.db');
  expect(operatorsFilesWith('@client')).toEqual([]);
});

it('a campaign goes on where it stopped: after a stop, and after kill -9 of the supervisor', async () => {
  const campaign = await launch({ contacts: 12, mailboxes: 4 });
  await untilDelivered(8);
  expect(await product.end('SIGTERM')).toBe(0);
  await start();
  await untilDelivered(20);
  await product.end('SIGKILL');
  await start();
  await untilFinished(campaign);
  await expectExactly(campaign, { contacts: 12, answered: [] });
});

async function start(): Promise<void> {
  product = new StartedProduct(setup);
  await product.ready();
}

const launch = (size: { contacts: number; mailboxes: number }) =>
  launchCampaign(api, {
    contacts: size.contacts,
    addresses: Array.from({ length: size.mailboxes }, (_, index) => `ana${index + 1}@ours.test`),
    consent: (authorizationUrl, address) => google.consent(authorizationUrl, { address }),
  });

async function killAll(): Promise<void> {
  for (const [index, { victims, during }] of kills.entries()) {
    await untilDelivered((index + 1) * mailsBetweenKills);
    // Its answer is still to come when the kill arrives.
    google.faults.add({ route: during, fault: 'slow', seconds: 1, times: 1 });
    const before = google.requestCount(during);
    const isAsked = () => google.requestCount(during) > before;
    await waitUntil(isAsked, { what: `a ${during} to kill in`, withinMs: patienceMs, everyMs: 5 });
    for (const victim of victims) process.kill(product.pid(victim), 'SIGKILL');
  }
}

/** @returns who answered their first mail, once the product has recorded it */
async function answerTwice({ mailboxes }: LaunchedCampaign): Promise<string[]> {
  await untilDelivered(mailsBetweenKills);
  const opened = mailboxes.map(({ address }) => google.mailbox(address));
  const exchanges = await replyToFirstMails(opened, { count: 2 });
  const asked = mailboxes.filter(({ address }) =>
    exchanges.some(({ mailbox }) => mailbox === address),
  );
  const answered = exchanges.map(({ recipient }) => recipient);
  const areRecorded = async () => {
    for (const { id } of asked) await api.post(`/mailboxes/${id}/check-replies`, {}, MailboxView);
    const { items } = await api.get('/contacts?limit=200', pageView(ContactView));
    const replied = items.filter(({ status }) => status === 'Replied').map(({ email }) => email);
    return answered.every((address) => replied.includes(address));
  };
  const what = `the replies of ${answered.join(' and ')} are recorded`;
  await until(areRecorded, { what, withinMs: patienceMs });
  return answered;
}

function untilDelivered(mails: number): Promise<void> {
  const isDelivered = async () => google.deliveredBySendId().size >= mails;
  return until(isDelivered, { what: `${mails} mails are out`, withinMs: patienceMs });
}

function untilFinished({ campaignId }: LaunchedCampaign): Promise<void> {
  const isFinished = async () => (await progressOf(campaignId)).status === 'finished';
  return until(isFinished, { what: 'every contact is done', withinMs: patienceMs });
}

/** Waits although the product may be down; a wait in vain ends with what the product says of itself. */
async function until(
  holds: () => Promise<boolean>,
  bound: { what: string; withinMs: number },
): Promise<void> {
  const holdsNow = () => holds().catch(() => false);
  await waitUntil(holdsNow, { ...bound, everyMs: 200 }).catch(async (cause: unknown) => {
    const health = await serverHealth(setup.url);
    const contacts = await api
      .get('/contacts?limit=200', pageView(ContactView))
      .then(({ items }) => items.map(({ email, reason }) => `${email}: ${reason.sentence}`))
      .catch(String);
    const told = [bound.what, health.inWords, product.output, contacts].flat();
    throw new Error(told.join('\n'), { cause });
  });
}

/** Logs and histories are for those who run the machine, not for those who may see a contact. */
function operatorsFilesWith(text: string): string[] {
  const files = globSync(['logs/*', 'temporal.db{,-wal}'], { cwd: setup.dataDir });
  return files.filter((file) => readFileSync(join(setup.dataDir, file)).includes(text));
}

const progressOf = (campaignId: string) =>
  api.get(`/campaigns/${campaignId}/progress`, CampaignProgressView);

/** The judge: Google's own record against the ledger, contact by contact, and every count. */
async function expectExactly(
  { campaignId, mailboxes }: LaunchedCampaign,
  { contacts, answered }: { contacts: number; answered: readonly string[] },
): Promise<void> {
  const records = await readContactRecords(
    api,
    mailboxes.map(({ address }) => google.mailbox(address)),
  );
  expect(records).toHaveLength(contacts);
  expect(records).toEqual(
    records.map(({ address, ledger }) => {
      const mails = answered.includes(address) ? 1 : 3;
      const sent = Array.from({ length: mails }, () => 'sent');
      return {
        address,
        status: mails === 1 ? 'Replied' : 'Follow-Up 2',
        delivered: sent.map((_, index) => `Mail ${index + 1}`),
        threads: 1,
        // The follow-up that a reply overtook may have been written already.
        ledger: mails === 1 ? [...sent, ...ledger.slice(1).map(() => 'cancelled')] : sent,
        isAgreed: true,
        toldSent: mails,
      };
    }),
  );
  const mails = 3 * contacts - 2 * answered.length;
  const times = [...google.deliveredBySendId().values()];
  expect(times).toEqual(Array.from({ length: mails }, () => 1));

  const { enrolled, sent, byStatus, byReason } = await progressOf(campaignId);
  expect({ enrolled, sent }).toEqual({ enrolled: contacts, sent: mails });
  const done = contacts - answered.length;
  const replied = answered.length;
  expect(byStatus).toEqual({ 'Follow-Up 2': done, ...(replied && { Replied: replied }) });
  expect(byReason).toEqual({ finished: done, ...(replied && { replied }) });
  expect((await serverHealth(setup.url)).isOk).toBe(true);
}
