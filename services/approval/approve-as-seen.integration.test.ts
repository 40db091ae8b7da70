import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Access } from '#services/context.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readMail,
  writeMail,
} from '#test/harness/campaign-scene.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';

let world: ServiceWorld;
let ana: Access;
let emailId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  const { enrollmentIds, mailboxId } = await createCampaignScene(world, ana, {
    contacts: 1,
    isStarted: true,
  });
  const [enrollmentId = ''] = enrollmentIds;
  const place = { state: 'active', mailboxId, reasonCode: 'awaiting_approval' } as const;
  await placeEnrollment(world, ana, enrollmentId, place);
  const asked = { state: 'awaiting_approval', approvalAskedAt: world.now.at } as const;
  emailId = await writeMail(world, ana, enrollmentId, asked);
});

const approve = (edit: { bodyText?: string; subject?: string; askedUntil?: string } = {}) =>
  world.services.approvals.approve(ana, { emailId, ...edit });
const before = () => new Date(world.now.at.getTime() - 1).toISOString();

it('lets nothing go that was written anew after the person looked', async () => {
  const askedUntil = before();
  await expect(approve({ askedUntil })).rejects.toMatchObject({ code: 'conflict' });
  expect(
    await world.services.approvals.approveSeveral(ana, { emailIds: [emailId], askedUntil }),
  ).toMatchObject({ approved: [], gone: [emailId] });
  expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'awaiting_approval' });
  const [seen] = (await world.services.approvals.list(ana, {})).items;
  await approve({ askedUntil: seen?.askedAt ?? '' });
  expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'queued' });
});

it('tells the second of two who approve that their words do not go out', async () => {
  const first = { bodyText: 'As Ana wants it.', subject: 'Hi' };
  await approve(first);
  await approve(first);
  for (const second of [{ bodyText: 'As Ben wants it.' }, { subject: 'Ahoy' }]) {
    await expect(approve(second)).rejects.toMatchObject({ code: 'conflict' });
  }
  expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'queued', ...first });
});

it('says so when an approved mail was taken back', async () => {
  await approve();
  const { contactId } = await readMail(world, ana, emailId);
  await world.services.contacts.stop(ana, { contactId });
  await expect(approve()).rejects.toMatchObject({ code: 'conflict' });
});

it('is not held up by one whose contact was put into the trash meanwhile', async () => {
  const { contactId } = await readMail(world, ana, emailId);
  await world.services.contacts.delete(ana, { contactId });
  const emailIds = [emailId];
  expect(await world.services.approvals.approveSeveral(ana, { emailIds })).toMatchObject({
    gone: emailIds,
  });
  expect(await world.services.approvals.list(ana, {})).toMatchObject({ items: [], total: 0 });
});
