import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database, Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { enrollments, outboundEmails } from '#db/schema/index.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { createServices, type Services } from '#services/index.ts';
import type { Access } from '#services/context.ts';
import { relayOutbox } from '#services/outbox/relay-outbox.ts';
import { createTemporalGateway } from '#services/temporal-gateway.ts';
import { createControlWorld, type ControlWorld } from '../control/control-world.ts';
import { silenceTemporal } from '../harness/engine.ts';
import { createContacts } from '../harness/factories.ts';
import fc from '../harness/fast-check.ts';
import { patienceMs } from '../harness/patience.ts';
import { seededRandom } from '../harness/seeded-random.ts';
import { startDevServer } from '../harness/temporal.ts';
import { email, randomEdit, type EditedEmail } from './random-edit.ts';
import { SequenceModel, type ModelMail } from './sequence-model.ts';

silenceTemporal();

const contacts = 60;
const mailboxes = 12;
const editsAtMost = 60;
/** So that edits come while people are under way, however fast the machine. */
const mailsBetweenEdits = 3;
const [seed = 0] = fc.sample(fc.nat(), 1);

let environment: TestWorkflowEnvironment;
let world: ControlWorld;
let ana: Access;
let relaying: Promise<void>;
let isOver = false;

beforeAll(async () => {
  environment = await startDevServer();
  world = await createControlWorld(environment);
  ana = await world.newOwner();
  const temporal = createTemporalGateway(environment.client);
  const deps = { db: world.db, temporal, clock: () => new Date() };
  relaying = waitUntil(async () => (await relayOutbox(deps), isOver), {
    what: 'the test is over',
    withinMs: Infinity,
  });
});
afterAll(async () => {
  isOver = true;
  await relaying;
  await world.close();
  await environment.teardown();
});

it(
  `gives nobody a removed step, and everybody the inserted ones that apply (seed ${seed})`,
  async () => {
    const random = seededRandom(seed);
    const { campaignId, mailboxIds, enrollmentIds, view } = await startCampaign(random);
    let last: ModelMail[] = [];
    const services = servicesThatLook(async (tx) => {
      last = await readMails(tx, campaignId);
    });
    let sequence = asEdited(view);
    const model = new SequenceModel(asModel(view), enrollmentIds);
    const isEveryoneDone = async () => (await inTx((tx) => countOpen(tx, campaignId))) === 0;
    for (let turn = 1; turn <= editsAtMost; turn += 1) {
      const sent = last.length + mailsBetweenEdits;
      const isTime = async () =>
        (await inTx((tx) => readMails(tx, campaignId))).length >= sent || (await isEveryoneDone());
      await waitUntil(isTime, { what: 'the next mails go out', withinMs: patienceMs });
      if (await isEveryoneDone()) break;
      const steps = randomEdit(sequence, turn, random);
      const edited = steps
        ? await services.campaigns.update(ana, { campaignId, steps })
        : await services.campaigns.undoSequenceEdit(ana, { campaignId }).catch(() => null);
      if (!edited) continue;
      model.edit(last, asModel(edited));
      sequence = asEdited(edited);
    }
    await waitUntil(isEveryoneDone, { what: 'everybody has finished', withinMs: 5 * patienceMs });
    const mails = await inTx((tx) => readMails(tx, campaignId));
    model.end(mails);
    expect(model.faults).toEqual([]);
    const delivered = mailboxIds.flatMap((id) => world.delivered(id));
    expect(delivered).toHaveLength(mails.length);
    expect(mails.length).toBeGreaterThan(contacts);
  },
  10 * patienceMs,
);

const inTx = <T>(work: (tx: Transaction) => Promise<T>) =>
  inWorkspace(world.db, ana.workspaceId, work);

async function startCampaign(random: () => number) {
  const mailboxIds: string[] = [];
  for (let index = 0; index < mailboxes; index += 1) {
    mailboxIds.push(await world.connectMailbox(ana, { gapMinSeconds: 1, gapMaxSeconds: 1 }));
  }
  const contactIds = await createContacts(world.db, ana.workspaceId, contacts);
  const { campaigns } = world.services;
  const steps = ['one', 'two', 'three', 'four', 'five'].map((body) => email(body, random));
  const view = await campaigns.create(ana, { name: 'Edited', mailboxIds, steps });
  const { id: campaignId } = view;
  await campaigns.enroll(ana, { campaignId, contactIds });
  await campaigns.start(ana, { campaignId });
  const rows = await inTx((tx) => tx.select({ id: enrollments.id }).from(enrollments));
  return { campaignId, mailboxIds, enrollmentIds: rows.map(({ id }) => id), view };
}

/**
 * Verbs whose first transaction is looked into at its end, while it holds the campaign: what it sees is
 * exactly what came before the edit.
 */
function servicesThatLook(look: (tx: Transaction) => Promise<void>): Services {
  const { db } = world;
  const transaction: Database['transaction'] = (work, config) =>
    db.transaction(async (tx) => {
      const result = await work(tx);
      const [mine] = await tx.select({ id: enrollments.id }).from(enrollments).limit(1);
      // The relay's transactions see no campaign.
      if (mine) await look(tx);
      return result;
    }, config);
  const looking = new Proxy(db, {
    get: (target, name, receiver) =>
      name === 'transaction' ? transaction : Reflect.get(target, name, receiver),
  });
  const temporal = createTemporalGateway(environment.client);
  return createServices({ ...world.deps, db: looking, clock: () => new Date(), temporal });
}

async function readMails(tx: Transaction, campaignId: string): Promise<ModelMail[]> {
  const rows = await tx
    .select()
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.campaignId, campaignId),
        inArray(outboundEmails.state, ['sending', 'sent', 'unknown']),
      ),
    );
  return rows.map(({ enrollmentId, stepId, emailNumber, bodyText, state }) => ({
    enrollmentId,
    stepId,
    emailNumber,
    text: bodyText,
    isSent: state === 'sent',
  }));
}

async function countOpen(tx: Transaction, campaignId: string): Promise<number> {
  const open = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.campaignId, campaignId),
        inArray(enrollments.state, ['enrolled', 'active']),
      ),
    );
  return open.length;
}

const asModel = ({ steps }: CampaignView) =>
  steps.map(({ id, body }) => ({ id, text: body ?? '' }));

const asEdited = ({ steps }: CampaignView): EditedEmail[] =>
  steps.map(({ id, delay, subject, body }) => ({
    id,
    kind: 'email',
    delay,
    subject: subject ?? '',
    body: body ?? '',
  }));
