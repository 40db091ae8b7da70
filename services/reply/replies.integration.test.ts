import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { oweAllJudgements } from '#db/queries/housekeeping/owe-all-judgements.ts';
import { claimUnjudged } from '#db/queries/inbound-message/claim-unjudged.ts';
import { recordAskedMeaning } from '#db/queries/inbound-message/record-asked-meaning.ts';
import { asOutboxRelay } from '#db/queries/outbox/as-outbox-relay.ts';
import { auditLog, outbox, workspaces, type inboundMessages } from '#db/schema/index.ts';
import {
  createCampaignScene,
  placeEnrollment,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { createServiceWorld, withRole, type ServiceWorld } from '#test/harness/service-world.ts';
import { receiveReply } from '#test/harness/receive-reply.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let scene: CampaignScene;
let contactId: string;
let emailId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
  const [enrollmentId = ''] = scene.enrollmentIds;
  contactId = scene.contactIds[0] ?? '';
  await placeEnrollment(world, ana, enrollmentId, { mailboxId: scene.mailboxId });
  emailId = await writeMail(world, ana, enrollmentId, { state: 'sent', sentAt: world.now.at });
});

const receive = (reply: Partial<typeof inboundMessages.$inferInsert> = {}) =>
  receiveReply(world, ana, emailId, reply);
const list = (of: object = {}) => world.services.replies.list(ana, of);
const judge = (replyId: string, meaning: 'interested' | 'question' | null, by = ana) =>
  world.services.replies.judge(by, { replyId, meaning });

describe('the replies of a workspace', () => {
  it('are listed newest first, by campaign and by what they mean, without what they quote', async () => {
    const text = 'Gladly.\n\nOn Monday, Ana wrote:\n> Hello';
    const first = await receive({ bodyText: text });
    world.now.advance(1_000);
    const second = await receive({ meaning: 'meeting', meaningSource: 'rules' });
    await receive({ class: 'out_of_office' });
    const { campaignId } = scene;
    const all = await list({ campaignId });
    expect(all.items).toMatchObject([
      { id: second, meaning: 'meeting', meaningSource: 'rules', meaningActor: null },
      { id: first, meaning: null, text: 'Gladly.', contactId, campaignId, emailNumber: 1 },
    ]);
    expect((await list({ meaning: 'unknown' })).items).toMatchObject([{ id: first }]);
    expect((await list({ meaning: 'meeting', campaignId: 'cmp_none' })).items).toEqual([]);
    const page = await list({ limit: 1 });
    const rest = await list({ limit: 1, cursor: page.nextCursor });
    expect([page, rest].map(({ items }) => items[0]?.id)).toEqual([second, first]);
    expect(rest.nextCursor).toBeNull();
  });

  it('are shown to who may read them, and to nobody else', async () => {
    const id = await receive();
    const reader = withRole(ana, 'viewer');
    expect((await world.services.replies.list(reader, {})).items).toMatchObject([{ id }]);
    const bob = await world.newOwner();
    expect((await world.services.replies.list(bob, {})).items).toEqual([]);
    await expect(judge(id, 'question', bob)).rejects.toMatchObject({ code: 'not_found' });
    await expect(judge(id, 'question', reader)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('the model', () => {
  const claim = (replyId: string) =>
    inWorkspace(world.db, ana.workspaceId, (tx) => claimUnjudged(tx, replyId, world.now.at));

  it('is asked once about a reply, with the mail that was answered', async () => {
    const id = await receive({ bodyText: 'Gladly.' });
    expect(await claim(id)).toEqual({ text: 'Gladly.', sent: 'Hello Ada\n\nMail' });
    expect(await claim(id)).toBeNull();
  });

  it('is not asked about what is known, taken back by a person, or is no reply', async () => {
    expect(await claim(await receive({ meaning: 'other' }))).toBeNull();
    const id = await receive();
    await judge(id, 'question');
    await judge(id, null);
    expect(await claim(id)).toBeNull();
    expect(await claim(await receive({ class: 'auto_reply' }))).toBeNull();
  });
});

describe('answers that the model could not be asked about when they came', () => {
  const owed = async () => {
    await oweAllJudgements(world.db, world.now.at);
    const rows = await asOutboxRelay(world.db, (tx) =>
      tx.delete(outbox).where(eq(outbox.workspaceId, ana.workspaceId)).returning(),
    );
    return rows.map(({ command }) => command);
  };

  it('are owed to it later, and nothing that is judged, was asked about or is no answer', async () => {
    await owed();
    const inboundId = await receive();
    await receive({ meaning: 'other', meaningSource: 'rules' });
    await receive({ class: 'auto_reply' });
    await receive({ modelAskedAt: world.now.at });
    await judge(await receive(), 'question');
    const takenBack = await receive();
    await judge(takenBack, 'question');
    await judge(takenBack, null);
    const job = { kind: 'judge_reply', inboundId };
    expect(await owed()).toEqual([job]);
    expect(await owed()).toEqual([job]);
    await world.services.contacts.delete(ana, { contactId });
    expect(await owed()).toEqual([]);
  });

  it('are some at a time, the newest first, and none when the budget is spent', async () => {
    await owed();
    const ids: string[] = [];
    for (let count = 0; count < 25; count += 1) {
      world.now.advance(1_000);
      ids.unshift(await receive());
    }
    expect(await owed()).toEqual(
      ids.slice(0, 20).map((inboundId) => ({ kind: 'judge_reply', inboundId })),
    );
    const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
      inWorkspace(world.db, ana.workspaceId, work);
    await inTx((tx) => tx.update(workspaces).set({ writingBudget: 0 }));
    expect(await owed()).toEqual([]);
  });
});

describe('what a person says that a reply means', () => {
  const entries = (replyId: string) =>
    inWorkspace(world.db, ana.workspaceId, (tx) =>
      tx
        .select()
        .from(auditLog)
        .where(and(eq(auditLog.verb, 'judgeReply'), eq(auditLog.entityId, replyId))),
    );

  it('takes the place of what the model says, by name, with a line in the timeline and the audit log', async () => {
    const id = await receive({
      meaning: 'meeting',
      meaningSource: 'model',
      meaningConfidence: 0.8,
      meaningBecause: 'Says yes.',
    });
    expect(await judge(id, 'question')).toMatchObject({
      id,
      meaning: 'question',
      meaningSource: 'person',
      meaningConfidence: null,
      meaningBecause: null,
      meaningActor: ana.actor,
    });
    await judge(id, 'question');
    expect(await entries(id)).toMatchObject([{ data: { meaning: 'question', before: 'meeting' } }]);
    const { items: events } = await world.services.contacts.listTimeline(ana, { contactId });
    const judged = events.filter(({ type }) => type === 'reply.judged');
    expect(judged).toMatchObject([
      { actor: ana.actor, data: { replyId: id, meaning: 'question', source: 'person' } },
    ]);
    const { items: mails } = await world.services.contacts.listEmails(ana, { contactId });
    expect(mails.find((mail) => mail.id === id)).toMatchObject({
      meaning: 'question',
      meaningSource: 'person',
      meaningActor: ana.actor,
    });
  });

  it('is said with the reason of the contact, that of the latest reply', async () => {
    const [enrollmentId = ''] = scene.enrollmentIds;
    await placeEnrollment(world, ana, enrollmentId, { state: 'stopped', reasonCode: 'replied' });
    await receive({ meaning: 'interested' });
    world.now.advance(1_000);
    const id = await receive();
    const reason = async () => (await world.services.contacts.get(ana, { contactId })).reason;
    expect(await reason()).toMatchObject({ sentence: 'The contact has replied.', inputs: {} });
    await judge(id, 'question');
    expect(await reason()).toMatchObject({
      sentence: 'The contact has replied: they have a question',
      inputs: { meaning: 'question' },
    });
  });

  it('confirms what the rules say, and is taken back', async () => {
    const id = await receive({ meaning: 'interested', meaningSource: 'rules' });
    expect(await judge(id, 'interested')).toMatchObject({ meaningSource: 'person' });
    expect(await judge(id, null)).toMatchObject({
      meaning: null,
      meaningSource: null,
      meaningActor: null,
    });
    expect(await entries(id)).toHaveLength(2);
  });

  it('stands when the model answers later', async () => {
    const id = await receive();
    await judge(id, 'question');
    const asked = { meaning: 'interested', confidence: 1, because: 'Yes.' } as const;
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      recordAskedMeaning(tx, id, asked, world.now.at),
    );
    expect((await list()).items).toMatchObject([{ meaning: 'question', meaningSource: 'person' }]);
  });

  it('is of people’s answers only', async () => {
    const id = await receive({ class: 'auto_reply' });
    await expect(judge(id, 'question')).rejects.toMatchObject({ code: 'not_found' });
  });
});
