import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { auditLog, tasks } from '#db/schema/index.ts';
import type { StepView } from '#domain/campaign/campaign-view.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  readMail,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { createServiceWorld, withRole, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let scene: CampaignScene;
let steps: StepView[];

const late = { kind: 'email', delay: 'P1D', body: 'New' } as const;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

/** Three mails; of three contacts one waits for each of them, due in a day. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 3, isStarted: true });
  for (const [nextPosition, id] of scene.enrollmentIds.entries()) {
    await placeEnrollment(world, ana, id, {
      state: 'active',
      mailboxId: scene.mailboxId,
      admittedAt: inDays(-2),
      waitFrom: inDays(-2),
      nextPosition,
      sentCount: nextPosition,
      nextDueAt: inDays(1),
      reasonCode: 'waiting_delay',
      recheckAt: inDays(1),
    });
  }
  ({ steps } = await world.services.campaigns.get(ana, { campaignId: scene.campaignId }));
  world.temporal.delivered.length = 0;
});

const inDays = (days: number) => new Date(world.now.at.getTime() + days * dayMs);
const enrollment = (index: number) => readEnrollment(world, ana, idOf(index));
const idOf = (index: number) => scene.enrollmentIds[index] ?? '';
const woken = () =>
  world.temporal
    .ofKind('poke_contact')
    .map((command) => 'enrollmentId' in command && command.enrollmentId);

type Input = Partial<StepView> | typeof late;
/** As a client sends back what it got. */
const inputs = (sequence: readonly Input[]) =>
  sequence.map((step) => {
    const { position: _position, ...input } = { position: 0, ...step };
    return input;
  });
const edit = (...sequence: Input[]) =>
  // What `inputs` makes of views is what the API would send: the verb itself checks it.
  world.services.campaigns.update(ana, {
    campaignId: scene.campaignId,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    steps: inputs(sequence) as never,
  });
const impact = (...sequence: Input[]) =>
  world.services.campaigns.previewSequenceEdit(ana, {
    campaignId: scene.campaignId,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    steps: inputs(sequence) as never,
  });
const undo = () => world.services.campaigns.undoSequenceEdit(ana, { campaignId: scene.campaignId });
const step = (position: number): StepView => {
  const found = steps[position];
  if (!found) throw new Error(`no step ${position}`);
  return found;
};

describe('an edit of a running sequence', () => {
  it('gives an inserted step to whoever has not passed its place', async () => {
    const shown = await impact(step(0), late, step(1), step(2));
    expect(shown.steps[1]).toMatchObject({ change: 'inserted', willGet: 2, passed: 1 });
    expect(await enrollment(1)).toMatchObject({ nextPosition: 1 });
    const { steps: edited } = await edit(step(0), late, step(1), step(2));
    expect(edited.map(({ body }) => body)).toEqual(['Mail 1', 'New', 'Mail 2', 'Mail 3']);
    expect(await enrollment(0)).toMatchObject({ nextPosition: 0, nextDueAt: inDays(1) });
    expect(await enrollment(1)).toMatchObject({ nextPosition: 1, nextDueAt: inDays(-1) });
    expect(await enrollment(2)).toMatchObject({ nextPosition: 3, nextDueAt: inDays(1) });
    expect(woken()).toEqual([idOf(1)]);
  });

  it('lets nobody wait for a removed step, and cancels what was written of it', async () => {
    const emailId = await writeMail(world, ana, idOf(1), { state: 'granted', slotId: 'slt_1' });
    expect(await impact(step(0), step(2))).toMatchObject({
      steps: [{}, {}, { id: step(1).id, change: 'removed', passed: 1, underWay: 1 }],
    });
    await edit(step(0), step(2));
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'cancelled', slotId: null });
    expect(await enrollment(1)).toMatchObject({ nextPosition: 1, nextDueAt: inDays(2) });
    expect(await enrollment(2)).toMatchObject({ nextPosition: 1, nextDueAt: inDays(1) });
    const contactId = scene.contactIds[1] ?? '';
    const { items } = await world.services.contacts.listTimeline(ana, { contactId });
    const withdrawn = items.find(({ type }) => type === 'email.withdrawn');
    expect(withdrawn).toMatchObject({ actor: ana.actor });
  });

  it('ends whoever has nothing left, and leaves alone who had nothing left before', async () => {
    await placeEnrollment(world, ana, idOf(0), {
      nextPosition: 0,
      nextDueAt: null,
      reasonCode: 'finished',
    });
    await edit(step(0), step(1), late);
    expect(await enrollment(2)).toMatchObject({ nextPosition: 2, nextDueAt: inDays(-1) });
    expect(await enrollment(0)).toMatchObject({ nextPosition: 3, reasonCode: 'finished' });
    await edit(step(0), step(1));
    expect(await enrollment(2)).toMatchObject({ nextDueAt: null, reasonCode: 'finished' });
  });

  it('writes a changed text anew, and leaves alone what is with the provider', async () => {
    const queued = await writeMail(world, ana, idOf(1));
    const sending = await writeMail(world, ana, idOf(2), { state: 'sending' });
    await edit(step(0), { ...step(1), body: 'Better' }, late, { ...step(2), body: 'Better' });
    expect(await readMail(world, ana, queued)).toMatchObject({ state: 'draft' });
    expect(await readMail(world, ana, sending)).toMatchObject({ state: 'sending' });
    expect(await enrollment(2)).toMatchObject({ nextPosition: 3, nextDueAt: inDays(1) });
  });

  it('keeps a time that a person chose and a return date', async () => {
    await placeEnrollment(world, ana, idOf(1), { rescheduledAt: world.now.at });
    await placeEnrollment(world, ana, idOf(2), {
      reasonCode: 'out_of_office',
      recheckAt: inDays(9),
      nextDueAt: inDays(9),
    });
    await edit(step(0), { ...step(1), delay: 'PT1H' }, { ...step(2), delay: 'PT1H' });
    expect(await enrollment(1)).toMatchObject({ nextDueAt: inDays(1) });
    expect(await enrollment(2)).toMatchObject({
      nextDueAt: inDays(9),
      reasonCode: 'out_of_office',
    });
  });

  it('wakes nobody while the campaign is paused: its resume does', async () => {
    await world.services.campaigns.pause(ana, { campaignId: scene.campaignId });
    await edit(step(0), late, step(1), step(2));
    expect(woken()).toEqual([]);
    expect(await enrollment(1)).toMatchObject({ heldAt: world.now.at });
    expect(await enrollment(2)).toMatchObject({ heldAt: null });
  });

  it('cancels the open tasks of a removed step', async () => {
    const call = { kind: 'task', title: 'Call' } as const;
    const { steps: withTask } = await edit(step(0), call, step(1), step(2));
    const stepId = withTask[1]?.id ?? '';
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      tx.insert(tasks).values({
        workspaceId: ana.workspaceId,
        enrollmentId: idOf(1),
        contactId: scene.contactIds[1] ?? '',
        stepId,
        state: 'open',
        title: 'Call',
      }),
    );
    const states = () =>
      inWorkspace(world.db, ana.workspaceId, (tx) =>
        tx.select({ state: tasks.state }).from(tasks).where(eq(tasks.stepId, stepId)),
      );
    await edit(step(0), step(1), step(2));
    expect(await states()).toEqual([{ state: 'cancelled' }]);
    await undo();
    expect(await states()).toEqual([]);
    expect(await enrollment(1)).toMatchObject({ nextPosition: 1 });
  });

  it.each([
    ['a step of elsewhere', () => edit(step(0), { ...late, id: 'stp_none' }), 'steps.1.id'],
    [
      'a step that becomes another kind',
      () => edit(step(0), { id: step(1).id, kind: 'task', title: 'Call' }),
      'steps.1.kind',
    ],
  ])('refuses %s', async (_what, attempt, field) => {
    await expect(attempt()).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { [field]: expect.any(String) } },
    });
  });

  it('refuses a branch to a removed step, and names it', async () => {
    const branch = { condition: { kind: 'replied' }, onTrue: 3, onFalse: 'next' } as const;
    const last = { ...step(2), subject: 'Last call' };
    const { steps: forked } = await edit({ kind: 'branch', branch }, step(0), step(1), last);
    const [fork] = forked;
    const attempt = edit(fork ?? {}, step(0), step(1), { ...late, subject: 'Bye' });
    await expect(attempt).rejects.toThrow(/“Last call”.*choose where it leads/);
  });
});

describe('undoSequenceEdit', () => {
  it('puts back what was there, with its ids, and what was cancelled with it', async () => {
    const emailId = await writeMail(world, ana, idOf(1));
    await edit(step(0), step(2));
    const { steps: restored } = await undo();
    expect(restored).toEqual(steps);
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'draft' });
    for (const index of [0, 1]) {
      expect(await enrollment(index)).toMatchObject({ nextPosition: index, nextDueAt: inDays(1) });
    }
    expect((await undo()).steps.map(({ id }) => id)).toEqual([step(0).id, step(2).id]);
  });

  it.each(['sent', 'cancelled'] as const)(
    'gives nobody again what was %s before',
    async (state) => {
      const updatedAt = inDays(-1);
      await placeEnrollment(world, ana, idOf(2), { nextPosition: 1 });
      const emailId = await writeMail(world, ana, idOf(2), { state, updatedAt });
      await placeEnrollment(world, ana, idOf(2), { nextPosition: 2 });
      await edit(step(0), step(2));
      expect(await enrollment(2)).toMatchObject({ nextPosition: 1 });
      await undo();
      expect(await enrollment(2)).toMatchObject({ nextPosition: 2 });
      expect(await readMail(world, ana, emailId)).toMatchObject({ state });
    },
  );

  it('refuses when nothing was edited', async () => {
    await expect(undo()).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('listSequenceVersions', () => {
  const list = (page = {}) =>
    world.services.campaigns.listSequenceVersions(ana, { campaignId: scene.campaignId, ...page });

  it('tells when, who and what changed, the latest first, page by page', async () => {
    expect(await list()).toMatchObject({
      items: [{ version: 1, isCurrent: true, actor: null, changes: [] }],
      nextCursor: null,
    });
    await edit(step(0), step(2));
    world.now.advance(1_000);
    await undo();
    const { items, nextCursor } = await list({ limit: 2 });
    expect(items).toMatchObject([
      {
        version: 3,
        isCurrent: true,
        since: world.now.at.toISOString(),
        actor: { ...ana.actor, name: 'Ana Alves' },
        changes: ['Brought back step 2 (email).'],
      },
      { version: 2, isCurrent: false, changes: ['Removed the former step 2 (email).'] },
    ]);
    const rest = await list({ limit: 2, cursor: nextCursor });
    expect(rest).toMatchObject({ items: [{ version: 1, isCurrent: false }], nextCursor: null });
  });

  it('keeps one version for an edit that changes nothing', async () => {
    await edit(...steps);
    expect((await list()).items).toHaveLength(1);
  });
});

describe('who may', () => {
  it('is on record, and viewers and other workspaces are refused', async () => {
    await edit(step(0), step(2));
    await undo();
    const audited = await inWorkspace(world.db, ana.workspaceId, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.verb, 'undoSequenceEdit')),
    );
    expect(audited).toMatchObject([
      { actor: ana.actor, entityId: scene.campaignId, data: { restored: 1, version: 3 } },
    ]);
    const { campaigns } = world.services;
    const ref = { campaignId: scene.campaignId };
    const viewer = withRole(ana, 'viewer');
    await expect(campaigns.undoSequenceEdit(viewer, ref)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const bob = await world.newOwner();
    for (const call of [campaigns.undoSequenceEdit, campaigns.listSequenceVersions]) {
      await expect(call(bob, ref)).rejects.toMatchObject({ code: 'not_found' });
    }
    const foreign = campaigns.previewSequenceEdit(bob, {
      ...ref,
      steps: [{ ...late, subject: 'Hi' }],
    });
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  });
});
