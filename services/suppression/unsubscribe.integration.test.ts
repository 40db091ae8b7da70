import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  readMail,
  writeMail,
} from '#test/harness/campaign-scene.ts';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';
import { unsubscribeToken, unsubscribeUrl } from './unsubscribe-token.ts';

let world: ServiceWorld;
let ana: Access;
let contactId: string;
let enrollmentId: string;
let emailId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
  [contactId = ''] = scene.contactIds;
  [enrollmentId = ''] = scene.enrollmentIds;
  const { mailboxId } = scene;
  await placeEnrollment(world, ana, enrollmentId, { state: 'active', mailboxId });
  emailId = await writeMail(world, ana, enrollmentId);
  world.temporal.delivered.length = 0;
});

const tokenOf = (id: string) =>
  unsubscribeToken(world.deps.appSecret, { id, workspaceId: ana.workspaceId });

describe('findUnsubscribe', () => {
  it('says whom the link is for, and changes nothing', async () => {
    const view = await world.services.unsubscribe.find({ token: tokenOf(emailId) });
    expect(view).toEqual({
      address: expect.stringContaining('@client.test'),
      isUnsubscribed: false,
    });
    expect((await readEnrollment(world, ana, enrollmentId)).state).toBe('active');
  });
});

describe('unsubscribe', () => {
  const confirm = () => world.services.unsubscribe.confirm({ token: tokenOf(emailId) });

  it('is heard from somebody in the trash too', async () => {
    const { contacts } = world.services;
    await contacts.delete(ana, { contactId });
    expect(await confirm()).toMatchObject({ isUnsubscribed: true });
    expect(world.temporal.ofKind('stop_contact')).toMatchObject([{ enrollmentId }]);
    await contacts.restore(ana, { contactId });
    const { state, stopReason } = await readEnrollment(world, ana, enrollmentId);
    expect({ state, stopReason }).toEqual({ state: 'stopped', stopReason: 'unsubscribed' });
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 0 });
    const input = { campaignId, contactIds: [contactId] };
    const { skipped } = await world.services.campaigns.enroll(ana, input);
    expect(skipped).toEqual([{ contactId, code: 'unsubscribed' }]);
  });

  it('stops the sequence at once and keeps the address out for good', async () => {
    expect(await confirm()).toMatchObject({ isUnsubscribed: true });
    const contact = await world.services.contacts.get(ana, { contactId });
    expect(contact.reason.code).toBe('unsubscribed');
    expect((await readMail(world, ana, emailId)).state).toBe('cancelled');
    expect(world.temporal.ofKind('stop_contact')).toMatchObject([{ enrollmentId }]);
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 0 });
    const again = await world.services.campaigns.enroll(ana, {
      campaignId,
      contactIds: [contactId],
    });
    expect(again.skipped).toEqual([{ contactId, code: 'unsubscribed' }]);
    const { items } = await world.services.contacts.listTimeline(ana, { contactId });
    expect(items[0]).toMatchObject({ type: 'contact.unsubscribed', actor: { kind: 'system' } });
    expect(await auditedVerbs(world.db, ana)).toContain('unsubscribe');
  });

  it('is about the address that the mail went to, and about the one that its contact has now', async () => {
    const { contacts } = world.services;
    await contacts.update(ana, { contactId, email: 'now@client.test' });
    expect(await confirm()).toEqual({ address: 'ada@client.test', isUnsubscribed: true });
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 0 });
    const former = await contacts.create(ana, { name: 'Ada', email: 'ada@client.test' });
    const contactIds = [contactId, former.id];
    const { skipped } = await world.services.campaigns.enroll(ana, { campaignId, contactIds });
    expect(skipped).toEqual(contactIds.map((id) => ({ contactId: id, code: 'unsubscribed' })));
  });

  it('does nothing the second time', async () => {
    await confirm();
    await confirm();
    expect(world.temporal.ofKind('stop_contact')).toHaveLength(1);
  });

  it('is shown as the reason also after the sequence was over', async () => {
    await placeEnrollment(world, ana, enrollmentId, { state: 'finished', reasonCode: 'finished' });
    await confirm();
    const contact = await world.services.contacts.get(ana, { contactId });
    expect(contact.reason.code).toBe('unsubscribed');
    const { state, stopReason } = await readEnrollment(world, ana, enrollmentId);
    expect({ state, stopReason }).toEqual({ state: 'stopped', stopReason: 'unsubscribed' });
  });
});

describe('the token', () => {
  it('is in the address that mails carry', () => {
    const url = unsubscribeUrl(world.deps, { id: emailId, workspaceId: ana.workspaceId });
    expect(url).toBe(`http://localhost:3000/u/${tokenOf(emailId)}`);
  });

  it('cannot be made up, changed or moved to another mail or workspace', async () => {
    const [id = '', workspaceId = '', mac = ''] = tokenOf(emailId).split('.');
    const other = await world.newOwner();
    const forged = [
      'x',
      `${id}.${workspaceId}`,
      `${id}.${workspaceId}.`,
      `${id}.${workspaceId}.${mac.slice(0, -2)}AA`,
      `${id}.${other.workspaceId}.${mac}`,
      `eml_other.${workspaceId}.${mac}`,
      `${tokenOf(emailId)}.x`,
      unsubscribeToken('another secret', { id, workspaceId }),
    ];
    for (const token of forged) {
      await expect(world.services.unsubscribe.find({ token })).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(world.services.unsubscribe.confirm({ token })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
  });
});
