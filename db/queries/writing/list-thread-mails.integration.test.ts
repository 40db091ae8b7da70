import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import type { Access } from '#services/context.ts';
import { createCampaignScene, placeEnrollment, writeMail } from '#test/harness/campaign-scene.ts';
import { receiveReply } from '#test/harness/receive-reply.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import { listThreadMails } from './list-thread-mails.ts';

let world: ServiceWorld;
let ana: Access;
let contactId: string;
let enrollmentId: string;

const hour = (hours: number) => new Date(world.now.at.getTime() + hours * 3_600_000);
const sent = (bodyText: string, hours: number) =>
  ({ state: 'sent', sentAt: hour(hours), bodyText }) as const;

/** One mail of an earlier campaign; then two mails, an answer to each, and one that is not sent yet. */
beforeAll(async () => {
  world = await createServiceWorld();
  ana = await world.newOwner();
  const before = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
  [contactId = ''] = before.contactIds;
  const [past = ''] = before.enrollmentIds;
  await placeEnrollment(world, ana, past, { state: 'finished', mailboxId: before.mailboxId });
  await writeMail(world, ana, past, sent('Long ago', -900));

  const { campaignId, mailboxId } = await createCampaignScene(world, ana, { contacts: 0 });
  await world.services.campaigns.enroll(ana, { campaignId, contactIds: [contactId] });
  enrollmentId = (await world.services.contacts.get(ana, { contactId })).enrollmentId ?? '';
  const at = async (nextPosition: number, mail: Parameters<typeof writeMail>[3]) => {
    await placeEnrollment(world, ana, enrollmentId, { mailboxId, nextPosition });
    return writeMail(world, ana, enrollmentId, mail);
  };
  const first = await at(0, sent('First', 0));
  const answer = { bodyText: 'Not now', receivedAt: hour(1) };
  await receiveReply(world, ana, first, answer);
  const second = await at(1, sent('Second', 2));
  await receiveReply(world, ana, second, { bodyText: 'Who are you?', receivedAt: hour(3) });
  const away = { bodyText: 'Back on Monday', receivedAt: hour(4), class: 'out_of_office' } as const;
  await receiveReply(world, ana, second, away);
  await at(2, { state: 'draft', bodyText: 'Not sent' });
});
afterAll(() => world.close());

const textsOf = async (of: Parameters<typeof listThreadMails>[1]) =>
  (await inWorkspace(world.db, ana.workspaceId, (tx) => listThreadMails(tx, of))).map(
    ({ from, text }) => [from, text],
  );
const thread = [
  ['sender', 'First'],
  ['recipient', 'Not now'],
  ['sender', 'Second'],
  ['recipient', 'Who are you?'],
];

it('a thread is every mail that went out and every answer of a person, oldest first', async () => {
  expect(await textsOf({ enrollmentId })).toEqual(thread);
});

it('with an occasion to write it is all there ever was, and otherwise that stays apart', async () => {
  const past = ['sender', 'Long ago'];
  expect(await textsOf({ contactId })).toEqual([past, ...thread]);
  expect(await textsOf({ contactId, outside: { enrollmentId } })).toEqual([past]);
});
