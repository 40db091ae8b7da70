import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unsubscribeToken } from '#services/suppression/unsubscribe-token.ts';
import type { Access } from '#services/context.ts';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';
import { createCampaignScene, placeEnrollment, writeMail } from '#test/harness/campaign-scene.ts';

let api: ApiWorld;
let ana: Access;
let path: string;
let contactId: string;

beforeAll(async () => {
  api = await createApiWorld();
  const { world } = api;
  ana = await world.newOwner();
  const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
  [contactId = ''] = scene.contactIds;
  const [enrollmentId = ''] = scene.enrollmentIds;
  const { mailboxId } = scene;
  await placeEnrollment(world, ana, enrollmentId, { state: 'active', mailboxId });
  const mail = { id: await writeMail(world, ana, enrollmentId), workspaceId: ana.workspaceId };
  path = `/u/${unsubscribeToken(world.deps.appSecret, mail)}`;
});
afterAll(() => api.close());

const reason = async () => (await api.world.services.contacts.get(ana, { contactId })).reason.code;

describe('the unsubscribe link', () => {
  it('shows a page and changes nothing when it is only opened', async () => {
    const response = await api.call(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<form method="post">');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await reason()).toBe('queued_for_admission');
  });

  it('unsubscribes by the one POST of a mail program, without session, redirect or question', async () => {
    const response = await fetch(api.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await response.text()).toContain('You are unsubscribed');
    expect(await reason()).toBe('unsubscribed');
    expect(await (await api.call(path)).text()).toContain('You are unsubscribed');
  });

  it('says on a page when it is not complete', async () => {
    for (const method of ['GET', 'POST']) {
      const response = await api.call(path.slice(0, -3), { method });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('text/html');
    }
  });
});
