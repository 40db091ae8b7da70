import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/shared/milliseconds.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  readMail,
  writeMail,
} from '#test/harness/campaign-scene.ts';
import { createMailbox } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  world.temporal.delivered.length = 0;
});

const first = { kind: 'email', delay: 'PT0S', subject: 'Hello', body: 'Mail 1' } as const;
const second = { kind: 'email', delay: 'P3D', body: 'Mail 2' } as const;
const third = { kind: 'email', delay: 'P4D', body: 'Mail 3' } as const;

describe('updateCampaign', () => {
  it('changes settings one by one, and wakes what they concern', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const { campaignId, mailboxId } = scene;
    world.temporal.delivered.length = 0;
    await world.services.campaigns.update(ana, { campaignId, settings: { dailyLimit: 5 } });
    const campaign = await world.services.campaigns.update(ana, {
      campaignId,
      name: 'Summer',
      settings: { maxNewPerDay: 2 },
    });
    expect(campaign).toMatchObject({
      name: 'Summer',
      settings: { dailyLimit: 5, maxNewPerDay: 2, approval: 'none' },
    });
    expect(world.temporal.ofKind('poke_mailbox')[0]).toMatchObject({ mailboxId });
    expect(await auditedVerbs(world.db, ana)).toContain('updateCampaign');
  });

  it('takes a whole new sequence while it is a draft', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 1 });
    const campaign = await world.services.campaigns.update(ana, { campaignId, steps: [first] });
    expect(campaign.steps).toMatchObject([{ body: 'Mail 1', subject: 'Hello' }]);
  });

  it('keeps the steps it finds again, after the start too', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const before = await world.services.campaigns.get(ana, { campaignId });
    const campaign = await world.services.campaigns.update(ana, {
      campaignId,
      steps: [first, { ...second, body: 'Better' }, third],
    });
    expect(campaign.steps.map(({ id }) => id)).toEqual(before.steps.map(({ id }) => id));
    expect(campaign.steps[1]).toMatchObject({ body: 'Better' });
  });

  it.each([true, false])(
    'keeps HTML that is sent back without a format; started: %s',
    async (isStarted) => {
      const { campaignId } = await createCampaignScene(world, ana, { contacts: 1, isStarted });
      const { campaigns } = world.services;
      const html = { ...first, body: '<p>Hi <b>you</b></p>' };
      const format = 'html' as const;
      const { steps } = await campaigns.update(ana, { campaignId, steps: [{ ...html, format }] });
      const id = steps[0]?.id ?? '';
      const again = { campaignId, steps: [{ ...html, id, delay: 'PT1H' }] };
      const impact = await campaigns.previewSequenceEdit(ana, again);
      expect(impact.steps[0]).toMatchObject({ id, change: 'changed' });
      const edited = await campaigns.update(ana, again);
      expect(edited.steps).toMatchObject([{ id, delay: 'PT1H', format, body: html.body }]);
      const misplaced = [{ ...html, id, body: '<p title={{company}}>Hi</p>' }];
      await expect(campaigns.update(ana, { campaignId, steps: misplaced })).rejects.toMatchObject({
        code: 'invalid_input',
        details: { fields: { 'steps.0.body': expect.stringContaining('quotes') } },
      });
      const plain = [{ ...html, id, body: 'Hi', format: 'text' as const }];
      const text = await campaigns.update(ana, { campaignId, steps: plain });
      expect(text.steps).toMatchObject([{ id, format: 'text', body: 'Hi' }]);
    },
  );

  it('reckons a changed delay anew by calendar days, and takes back what was written', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 2, isStarted: true });
    const mailboxId = await createMailbox(world.db, ana.workspaceId, { timeZone: 'Europe/Paris' });
    // Noon in Paris, the last mail three days before, two days before the clocks go back.
    const due = new Date('2026-10-23T10:00:00Z');
    const [waiting = '', written = ''] = scene.enrollmentIds;
    for (const id of [waiting, written]) {
      await placeEnrollment(world, ana, id, {
        state: 'active',
        mailboxId,
        nextPosition: 1,
        waitFrom: new Date(due.getTime() - 3 * dayMs),
        nextDueAt: due,
        reasonCode: 'waiting_delay',
        recheckAt: due,
      });
    }
    const emailId = await writeMail(world, ana, written);
    const { campaignId } = scene;
    await world.services.campaigns.update(ana, {
      campaignId,
      steps: [{ ...first, subject: 'Hello {{firstName}}' }, { ...second, delay: 'P6DT1H' }, third],
    });
    const moved = new Date(due.getTime() + 3 * dayMs + 2 * 3_600_000);
    for (const id of [waiting, written]) {
      expect(await readEnrollment(world, ana, id)).toMatchObject({
        nextDueAt: moved,
        recheckAt: moved,
      });
    }
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'draft' });
  });

  it('wakes contacts whose mail could not be written', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const [enrollmentId = ''] = scene.enrollmentIds;
    await placeEnrollment(world, ana, enrollmentId, {
      state: 'active',
      mailboxId: scene.mailboxId,
      reasonCode: 'missing_variable',
    });
    const { campaignId } = scene;
    await world.services.campaigns.update(ana, { campaignId, steps: [first, second, third] });
    expect(world.temporal.ofKind('poke_contact')).toMatchObject([{ enrollmentId }]);
  });

  it('keeps a mailbox that contacts still write from', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const { campaignId, mailboxId } = scene;
    const other = await createMailbox(world.db, ana.workspaceId);
    const swap = () => world.services.campaigns.update(ana, { campaignId, mailboxIds: [other] });
    await placeEnrollment(world, ana, scene.enrollmentIds[0] ?? '', { state: 'active', mailboxId });
    await expect(swap()).rejects.toMatchObject({ code: 'conflict' });
    await placeEnrollment(world, ana, scene.enrollmentIds[0] ?? '', { state: 'finished' });
    expect((await swap()).mailboxIds).toEqual([other]);
  });
});

describe('previewCampaign', () => {
  it('renders the mails for one contact, with the subject of the thread', async () => {
    const { campaignId, contactIds } = await createCampaignScene(world, ana, { contacts: 1 });
    const contactId = contactIds[0] ?? '';
    const { items } = await world.services.campaigns.preview(ana, { campaignId, contactId });
    const plain = { subject: 'Hello Ada', bodyHtml: null, attachments: [], missing: [] };
    expect(items).toEqual([
      { ...plain, position: 0, bodyText: 'Mail 1' },
      { ...plain, position: 1, bodyText: 'Mail 2' },
      { ...plain, position: 2, bodyText: 'Mail 3' },
    ]);
  });

  it('names what is missing, in text that is not saved', async () => {
    const { campaignId, contactIds } = await createCampaignScene(world, ana, { contacts: 1 });
    const { items } = await world.services.campaigns.preview(ana, {
      campaignId,
      contactId: contactIds[0] ?? '',
      steps: [{ ...first, body: 'As {{custom.Team}} lead at {{company}}' }],
    });
    expect(items).toMatchObject([
      { bodyText: 'As {{custom.Team}} lead at {{company}}', missing: ['custom.Team'] },
    ]);
  });
});
