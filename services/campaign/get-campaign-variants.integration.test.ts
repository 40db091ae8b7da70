import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pickVariant } from '#domain/sequence/pick-variant.ts';
import type { IncomingClass } from '#domain/reply/incoming-class.ts';
import type { ReplyMeaning } from '#domain/reply/meaning/reply-meaning.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readMail,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { receiveReply } from '#test/harness/receive-reply.ts';
import { createServiceWorld, withRole, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let scene: CampaignScene;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

const other = { key: 'B', weight: 50, subject: 'Hi', body: 'Other' } as const;

/** Eight people who wait for the first mail, which has two texts; the second has one. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 8, isStarted: true });
  const { campaignId, mailboxId } = scene;
  await world.services.campaigns.update(ana, {
    campaignId,
    steps: [
      {
        kind: 'email',
        delay: 'PT0S',
        subject: 'Hello',
        body: 'Mail 1',
        variants: { ownWeight: 50, others: [other] },
      },
      { kind: 'email', delay: 'P3D', body: 'Mail 2' },
    ],
  });
  for (const id of scene.enrollmentIds) await placeEnrollment(world, ana, id, { mailboxId });
});

const mail = (index: number, variant: string | null, state: 'sent' | 'queued' = 'sent') =>
  writeMail(world, ana, scene.enrollmentIds[index] ?? '', {
    variant,
    state,
    ...(state === 'sent' && { sentAt: world.now.at }),
  });

const answer = (mailId: string, meaning: ReplyMeaning | null, of: IncomingClass = 'reply') =>
  receiveReply(world, ana, mailId, { meaning, meaningSource: meaning && 'rules', class: of });

const variants = () => world.services.campaigns.getVariants(ana, { campaignId: scene.campaignId });

it('counts what went out of each text and what people answered, once a mail, the best of it', async () => {
  const answered = await mail(0, 'A');
  await answer(answered, 'not_interested');
  await answer(answered, 'interested');
  await answer(answered, null);
  await answer(await mail(1, 'A'), 'question');
  await answer(await mail(4, 'B'), null, 'out_of_office');
  const open = await mail(2, 'B');
  await answer(open, null);
  await answer(open, 'question');
  await answer(await mail(3, 'B'), 'not_now');
  await mail(5, 'B', 'queued');
  await answer(await mail(6, null), 'meeting');
  await answer(await mail(7, 'C'), 'referral');
  const { items } = await variants();
  expect(items).toMatchObject([
    {
      position: 0,
      variants: [
        {
          key: 'A',
          weight: 50,
          sent: 2,
          replied: 2,
          positive: 1,
          questions: 1,
          unjudged: 0,
          rate: 0.5,
        },
        {
          key: 'B',
          weight: 50,
          sent: 3,
          replied: 2,
          positive: 0,
          questions: 0,
          unjudged: 1,
          rate: 0,
        },
      ],
      verdict: {
        kind: 'too_few',
        missing: [
          { key: 'A', mails: 198 },
          { key: 'B', mails: 197 },
        ],
      },
    },
  ]);
  expect(items[0]?.variants[1]?.interval).toMatchObject({ from: 0, to: expect.closeTo(0.561, 2) });
  const { campaignId } = scene;
  const progress = await world.services.campaigns.getProgress(ana, { campaignId });
  expect(progress).toMatchObject({ positive: 3, unjudged: 2 });
});

it('knows no rate before anything went out', async () => {
  const [step] = (await variants()).items;
  expect(step?.variants).toMatchObject([
    { sent: 0, rate: null, interval: null },
    { sent: 0, rate: null, interval: null },
  ]);
});

it('keeps the texts of a step through an edit of others, and lets a version without them come back', async () => {
  const { campaignId } = scene;
  const { steps } = await world.services.campaigns.get(ana, { campaignId });
  expect(steps[0]?.variants).toMatchObject({ ownWeight: 50, others: [{ ...other, brief: null }] });
  await world.services.campaigns.undoSequenceEdit(ana, { campaignId });
  expect(await variants()).toEqual({ items: [] });
  await world.services.campaigns.undoSequenceEdit(ana, { campaignId });
  expect((await variants()).items).toHaveLength(1);
});

it('previews for each contact the text that it gets', async () => {
  const { campaignId } = scene;
  const { steps } = await world.services.campaigns.get(ana, { campaignId });
  for (const contactId of scene.contactIds) {
    const { items } = await world.services.campaigns.preview(ana, { campaignId, contactId });
    const drawn = steps.map((step) => pickVariant(step, contactId));
    const body = drawn[0] === 'B' ? 'Other' : 'Mail 1';
    expect(items.map(({ bodyText }) => bodyText)).toEqual([body, 'Mail 2']);
  }
});

it('takes nothing back when only the shares change', async () => {
  const queued = await mail(0, 'A', 'queued');
  const { campaignId } = scene;
  const { steps } = await world.services.campaigns.get(ana, { campaignId });
  const change = async (weight: number, body: string) => {
    const [first, second] = steps;
    await world.services.campaigns.update(ana, {
      campaignId,
      steps: [
        {
          kind: 'email',
          id: first?.id ?? '',
          delay: 'PT0S',
          subject: 'Hello',
          body: 'Mail 1',
          variants: { ownWeight: 50, others: [{ ...other, weight, body }] },
        },
        { kind: 'email', id: second?.id ?? '', delay: 'P3D', body: 'Mail 2' },
      ],
    });
    return readMail(world, ana, queued);
  };
  await placeEnrollment(world, ana, scene.enrollmentIds[0] ?? '', {
    state: 'active',
    admittedAt: world.now.at,
    nextDueAt: world.now.at,
  });
  expect(await change(10, other.body)).toMatchObject({ state: 'queued' });
  expect((await variants()).items[0]?.variants[1]).toMatchObject({ weight: 10 });
  expect(await change(10, 'New words')).toMatchObject({ state: 'draft', variant: 'A' });
});

it('is shown to who may read, and not to other workspaces', async () => {
  const { campaignId } = scene;
  const reader = withRole(ana, 'viewer');
  expect(await world.services.campaigns.getVariants(reader, { campaignId })).toBeDefined();
  const bob = await world.newOwner();
  const refused = world.services.campaigns.getVariants(bob, { campaignId });
  await expect(refused).rejects.toMatchObject({ code: 'not_found' });
});
