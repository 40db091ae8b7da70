import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { auditLog, enrollments } from '#db/schema/index.ts';
import { hourMs, minuteMs } from '#domain/shared/milliseconds.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import type { Access } from '#services/context.ts';
import { workflowIds } from '#workflows/contract.ts';
import { silenceTemporal } from '../harness/engine.ts';
import { createContacts } from '../harness/factories.ts';
import { patienceMs } from '../harness/patience.ts';
import { startDevServer } from '../harness/temporal.ts';
import { createControlWorld, type ControlWorld } from './control-world.ts';

silenceTemporal();

/** One acknowledgement; the median of all acts has to be well below it. */
const acknowledgedWithinMs = 1_000;

let environment: TestWorkflowEnvironment;
let world: ControlWorld;
let ana: Access;
let mailboxId: string;
let otherMailboxId: string;
let campaignId: string;
/** Who waits for the mailbox's next slot, first in line first. */
let first: { contactId: string; enrollmentId: string };
let second: { contactId: string; enrollmentId: string };
const tookMs: number[] = [];

/** One contact has got its first mail; two wait ten minutes for theirs. */
beforeAll(async () => {
  environment = await startDevServer();
  world = await createControlWorld(environment);
  ana = await world.newOwner();
  mailboxId = await world.connectMailbox(ana);
  otherMailboxId = await world.connectMailbox(ana);
  const contactIds = await createContacts(world.db, ana.workspaceId, 3);
  const { campaigns } = world.services;
  ({ id: campaignId } = await campaigns.create(ana, {
    name: 'Spring',
    mailboxIds: [mailboxId],
    steps: [
      { kind: 'email', delay: 'PT0S', subject: 'Hello {{firstName}}', body: 'Mail 1' },
      { kind: 'email', delay: 'P3D', body: 'Mail 2' },
    ],
  }));
  await campaigns.enroll(ana, { campaignId, contactIds });
  await Promise.all(Array.from({ length: 50 }, () => campaigns.start(ana, { campaignId })));
  await waitUntil(isSettled, {
    what: 'one mail is out and two wait for their slot',
    withinMs: patienceMs,
  });
  await campaigns.update(ana, { campaignId, mailboxIds: [mailboxId, otherMailboxId] });
  const [next] = await nextSlot();
  const waiting = await readWaiting();
  const [head] = waiting.filter(({ enrollmentId }) => enrollmentId === next);
  const [tail] = waiting.filter(({ enrollmentId }) => enrollmentId !== next);
  if (!head || !tail) throw new Error('nobody waits');
  [first, second] = [head, tail];
});
afterAll(async () => {
  await world.close();
  await environment.teardown();
});

const inTenMinutes = () => new Date(Date.now() + 11 * minuteMs);
const nextSlot = (mailbox = mailboxId) => world.wouldGrant(ana, mailbox, inTenMinutes());

const readEnrollments = () =>
  inWorkspace(world.db, ana.workspaceId, (tx) =>
    tx.select().from(enrollments).where(eq(enrollments.campaignId, campaignId)),
  );

async function isSettled(): Promise<boolean> {
  const isOneSent = (await readEnrollments()).some(({ sentCount }) => sentCount === 1);
  return isOneSent && (await readWaiting()).length === 2;
}

async function readWaiting() {
  return (await readEnrollments())
    .filter(({ sentCount, reasonCode }) => sentCount === 0 && reasonCode === 'spacing')
    .map(({ id, contactId }) => ({ contactId, enrollmentId: id }));
}

/** Acts twice, as an impatient person does, and takes the time of the first. */
async function act(verb: () => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  await verb();
  tookMs.push(performance.now() - begun);
  await verb();
}

const explain = ({ contactId }: { contactId: string }) =>
  world.services.contacts.explain(ana, { contactId });
const byReason = async () =>
  (await world.services.campaigns.getProgress(ana, { campaignId })).byReason;

/** By whom, each time it is told. */
async function toldOf({ contactId }: { contactId: string }, type: string) {
  const { items } = await world.services.contacts.listTimeline(ana, { contactId, limit: 200 });
  return items.filter((event) => event.type === type).map(({ actor }) => actor.kind);
}
async function audited(verb: string) {
  const rows = await inWorkspace(world.db, ana.workspaceId, (tx) =>
    tx.select().from(auditLog).where(eq(auditLog.verb, verb)),
  );
  return rows.map(({ actor }) => actor.kind);
}

describe('from the commit on', () => {
  it('50 requests to start are one run of the campaign and one of each contact', async () => {
    const { workflow } = environment.client;
    const runs = await Promise.all(
      [workflowIds.campaign(campaignId), workflowIds.contact(first.enrollmentId)].map((id) =>
        workflow.count(`WorkflowId = '${id}'`),
      ),
    );
    expect(runs.map(({ count }) => count)).toEqual([1, 1]);
    expect(await audited('startCampaign')).toEqual(['user']);
    expect(world.delivered(mailboxId)).toHaveLength(1);
  });

  it('send now is first in line', async () => {
    expect(await nextSlot()).toEqual([first.enrollmentId]);
    await act(() => world.services.contacts.sendNow(ana, { contactId: second.contactId }));
    expect(await nextSlot()).toEqual([second.enrollmentId]);
    expect(await toldOf(second, 'send.requested')).toEqual(['user']);
  });

  it('a paused contact gets no slot, a resumed one does', async () => {
    const { contactId } = second;
    await act(() => world.services.contacts.pause(ana, { contactId }));
    expect(await nextSlot()).toEqual([first.enrollmentId]);
    expect(await explain(second)).toMatchObject({ code: 'contact_paused' });
    expect(await byReason()).toMatchObject({ contact_paused: 1 });
    await act(() => world.services.contacts.resume(ana, { contactId }));
    expect(await nextSlot()).toEqual([second.enrollmentId]);
    expect(await toldOf(second, 'contact.paused')).toEqual(['user']);
    expect(await toldOf(second, 'contact.resumed')).toEqual(['user']);
  });

  it('a paused campaign gives nobody a slot', async () => {
    await act(() => world.services.campaigns.pause(ana, { campaignId }));
    expect(await nextSlot()).toEqual([]);
    expect(await explain(first)).toMatchObject({ code: 'campaign_paused' });
    expect(await byReason()).toEqual({ campaign_paused: 3 });
    await act(() => world.services.campaigns.resume(ana, { campaignId }));
    expect(await nextSlot()).toHaveLength(1);
    expect(await audited('pauseCampaign')).toEqual(['user']);
    expect(await audited('resumeCampaign')).toEqual(['user']);
  });

  it('a paused mailbox gives nobody a slot', async () => {
    await act(() => world.services.mailboxes.pause(ana, { mailboxId }));
    expect(await nextSlot()).toEqual([]);
    expect(await explain(first)).toMatchObject({ code: 'mailbox_paused' });
    await act(() => world.services.mailboxes.resume(ana, { mailboxId }));
    expect(await nextSlot()).toHaveLength(1);
    expect(await audited('pauseMailbox')).toEqual(['user']);
    expect(await audited('resumeMailbox')).toEqual(['user']);
  });

  it('changed limits count', async () => {
    await act(() => world.services.mailboxes.update(ana, { mailboxId, dailyLimit: 1 }));
    expect(await nextSlot()).toEqual([]);
    await act(() => world.services.mailboxes.update(ana, { mailboxId, dailyLimit: 100 }));
    expect(await nextSlot()).toHaveLength(1);
    expect(new Set(await audited('updateMailbox'))).toEqual(new Set(['user']));
  });

  it('a rescheduled mail waits for its time', async () => {
    const at = new Date(Date.now() + hourMs).toISOString();
    const { contactId } = second;
    await act(() => world.services.contacts.reschedule(ana, { contactId, at }));
    expect(await nextSlot()).toEqual([first.enrollmentId]);
    expect(await explain(second)).toMatchObject({ code: 'waiting_delay', next: { at } });
    expect(await toldOf(second, 'step.rescheduled')).toEqual(['user']);
  });

  it('a moved contact is the other mailbox’s, which mails it at once', async () => {
    const { contactId } = first;
    const move = { contactId, mailboxId: otherMailboxId };
    await act(() => world.services.contacts.moveMailbox(ana, move));
    expect(await nextSlot()).toEqual([]);
    expect(await toldOf(first, 'contact.moved')).toEqual(['user']);
    await waitUntil(() => world.delivered(otherMailboxId).length === 1, {
      what: 'the other mailbox has sent the mail',
      withinMs: patienceMs,
    });
    expect(world.delivered(mailboxId)).toHaveLength(1);
  });

  it('a skipped step is past', async () => {
    const { contactId } = second;
    await act(() => world.services.contacts.skipStep(ana, { contactId, step: 1 }));
    expect(await explain(second)).toMatchObject({ code: 'waiting_delay', next: { step: 2 } });
    expect(await toldOf(second, 'step.skipped')).toEqual(['user']);
  });

  it('a stopped contact is over, and so is its workflow', async () => {
    const { contactId, enrollmentId } = second;
    await act(() => world.services.contacts.stop(ana, { contactId }));
    expect(await explain(second)).toMatchObject({ code: 'finished' });
    expect(await toldOf(second, 'sequence.ended')).toEqual(['user']);
    const handle = environment.client.workflow.getHandle(workflowIds.contact(enrollmentId));
    const isOver = async () => (await handle.describe()).status.name === 'COMPLETED';
    await waitUntil(isOver, { what: 'its workflow ends', withinMs: patienceMs });
  });

  it('each act is acknowledged in under a second', () => {
    const sorted = tookMs.toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(acknowledgedWithinMs);
  });
});
