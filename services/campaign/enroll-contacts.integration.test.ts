import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { updateCampaign } from '#db/queries/campaign/update-campaign.ts';
import { updateContact } from '#db/queries/contact/update-contact.ts';
import { suppressAddress } from '#db/queries/suppression/suppress-address.ts';
import { suppressions } from '#db/schema/index.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
} from '#test/harness/campaign-scene.ts';
import { createContacts } from '#test/harness/factories.ts';
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

describe('enrollContacts', () => {
  it('says of everybody who stays out why', async () => {
    const { campaignId, contactIds } = await createCampaignScene(world, ana, { contacts: 1 });
    const [free = '', unsubscribed = '', bounced = '', manual = '', dead = '', replied = ''] =
      await createContacts(world.db, ana.workspaceId, 6);
    await inWorkspace(world.db, ana.workspaceId, async (tx) => {
      await suppressAddress(tx, unsubscribed, 'unsubscribed');
      await suppressAddress(tx, bounced, 'bounced');
      await suppressAddress(tx, manual, 'manual');
      await updateContact(tx, dead, { status: 'Bounced' });
      await updateContact(tx, replied, { status: 'Replied' });
    });
    const result = await world.services.campaigns.enroll(ana, {
      campaignId,
      contactIds: [
        ...contactIds,
        free,
        unsubscribed,
        bounced,
        manual,
        dead,
        replied,
        'con_x',
        free,
      ],
    });
    expect(result.enrolled).toBe(1);
    expect(Object.fromEntries(result.skipped.map((each) => [each.contactId, each.code]))).toEqual({
      [contactIds[0] ?? '']: 'duplicate_enrollment',
      [unsubscribed]: 'unsubscribed',
      [bounced]: 'bounced',
      [manual]: 'suppressed',
      [dead]: 'bounced',
      [replied]: 'replied',
      con_x: 'not_found',
    });
    expect(await auditedVerbs(world.db, ana)).toContain('enrollContacts');
  });

  it('respects a suppressed domain', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 0 });
    await createContacts(world.db, ana.workspaceId, 1);
    const { workspaceId } = ana;
    await inWorkspace(world.db, workspaceId, (tx) =>
      tx
        .insert(suppressions)
        .values({ workspaceId, scope: 'domain', value: 'client.test', reason: 'manual' }),
    );
    const result = await world.services.campaigns.enroll(ana, { campaignId, filter: {} });
    expect(result).toMatchObject({ enrolled: 0, skipped: [{ code: 'suppressed' }] });
  });

  it('enrolls 10,000 contacts by a filter within seconds, in their order', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 0 });
    for (let batch = 0; batch < 5; batch += 1) {
      await createContacts(world.db, ana.workspaceId, 2_000);
    }
    const began = performance.now();
    const result = await world.services.campaigns.enroll(ana, { campaignId, filter: {} });
    expect(result).toMatchObject({ enrolled: 10_000, skipped: [] });
    expect(performance.now() - began).toBeLessThan(60_000);
    const progress = await world.services.campaigns.getProgress(ana, { campaignId });
    expect(progress).toMatchObject({
      enrolled: 10_000,
      byStatus: { 'Not Sent': 10_000 },
      byReason: { queued_for_admission: 10_000 },
    });
  });

  it('enrolls those alone who match a filter', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 0 });
    const [contactId = ''] = await createContacts(world.db, ana.workspaceId, 3);
    await world.services.contacts.update(ana, { contactId, company: 'Difference Engines' });
    const filter = { q: 'difference' };
    const result = await world.services.campaigns.enroll(ana, { campaignId, filter });
    expect(result).toMatchObject({ enrolled: 1, skipped: [] });
    const contact = await world.services.contacts.get(ana, { contactId });
    expect(contact).toMatchObject({ campaignId });
  });

  it('enrolls a contact again once it is through, and not before', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const { campaignId, contactIds } = scene;
    const [former = ''] = scene.enrollmentIds;
    const enroll = () => world.services.campaigns.enroll(ana, { campaignId, contactIds });
    const skipped = [{ contactId: contactIds[0], code: 'duplicate_enrollment' }];
    expect(await enroll()).toMatchObject({ enrolled: 0, skipped });
    await placeEnrollment(world, ana, former, { state: 'finished', reasonCode: 'finished' });
    expect(await enroll()).toMatchObject({ enrolled: 1, skipped: [] });
    expect(await enroll()).toMatchObject({ enrolled: 0, skipped });
    const contact = await world.services.contacts.get(ana, { contactId: contactIds[0] ?? '' });
    expect(contact.enrollmentId).not.toBe(former);
    expect(contact.reason.code).toBe('queued_for_admission');
  });

  it('lets nobody into two campaigns that enroll at the same moment', async () => {
    const first = await createCampaignScene(world, ana, { contacts: 0 });
    const second = await createCampaignScene(world, ana, { contacts: 0 });
    await createContacts(world.db, ana.workspaceId, 100);
    const results = await Promise.all(
      [first, second, first, second].map(({ campaignId }) =>
        world.services.campaigns.enroll(ana, { campaignId, filter: {} }),
      ),
    );
    expect(results.reduce((sum, { enrolled }) => sum + enrolled, 0)).toBe(100);
  });

  it('makes the enrollment the one that the contact shows, paused if the contact is', async () => {
    const [contactId = ''] = await createContacts(world.db, ana.workspaceId, 1);
    await world.services.contacts.pause(ana, { contactId });
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 0 });
    await world.services.campaigns.enroll(ana, { campaignId, contactIds: [contactId] });
    const contact = await world.services.contacts.get(ana, { contactId });
    expect(contact).toMatchObject({ campaignId, reason: { code: 'contact_paused' } });
    const { enrollmentId = '' } = contact;
    expect((await readEnrollment(world, ana, enrollmentId)).pausedAt).toEqual(world.now.at);
    const { items } = await world.services.contacts.listTimeline(ana, { contactId });
    expect(items[0]).toMatchObject({ type: 'campaign.joined', data: { campaignId } });
  });

  it('wakes a running campaign and reopens a finished one', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 0, isStarted: true });
    const enroll = async () => {
      const contactIds = await createContacts(world.db, ana.workspaceId, 1);
      await world.services.campaigns.enroll(ana, { campaignId, contactIds });
    };
    await enroll();
    expect(world.temporal.ofKind('poke_campaign')).toHaveLength(1);
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      updateCampaign(tx, campaignId, { state: 'finished', finishedAt: world.now.at }),
    );
    await enroll();
    expect(world.temporal.ofKind('poke_campaign')).toHaveLength(2);
    const campaign = await world.services.campaigns.get(ana, { campaignId });
    expect(campaign).toMatchObject({ status: 'running', finishedAt: null });
  });

  it('wants contacts or a filter, not both and not none', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 0 });
    for (const who of [{}, { contactIds: ['con_x'], filter: {} }]) {
      const refused = world.services.campaigns.enroll(ana, { campaignId, ...who });
      await expect(refused).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });
});
