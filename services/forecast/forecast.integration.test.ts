import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { inWorkspace } from '#db/in-workspace.ts';
import { mailboxes } from '#db/schema/index.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { createCampaignScene, placeEnrollment, writeMail } from '#test/harness/campaign-scene.ts';
import { createMailbox } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';

let world: ServiceWorld;

beforeAll(async () => {
  world = await createServiceWorld();
  world.now.at = new Date('2026-11-23T08:00:00Z');
});
afterAll(() => world.close());

/** Five contacts, one mailbox of two mails a day, three mails each. */
async function scene(options: { isStarted?: boolean } = {}) {
  const access = await world.newOwner();
  const campaign = await createCampaignScene(world, access, {
    contacts: 5,
    isStarted: true,
    ...options,
  });
  await world.services.mailboxes.update(access, { mailboxId: campaign.mailboxId, dailyLimit: 2 });
  return { access, ...campaign };
}

describe('getForecast, the forecast of a workspace', () => {
  it('shows every day of every mailbox against its limit, and the end of each campaign', async () => {
    const { access, mailboxId, campaignId } = await scene();
    const view = await world.services.forecast.get(access, { days: 14 });
    expect(view).toMatchObject({ from: '2026-11-23T08:00:00.000Z', days: 14, sends: [] });
    expect(view.totals).toHaveLength(14);
    const day = { mailboxId, given: 0, limit: 2 };
    expect(view.totals.slice(0, 4)).toEqual([
      { ...day, day: '2026-11-23', fresh: 2, followUp: 0 },
      { ...day, day: '2026-11-24', fresh: 2, followUp: 0 },
      { ...day, day: '2026-11-25', fresh: 1, followUp: 0 },
      { ...day, day: '2026-11-26', fresh: 0, followUp: 2 },
    ]);
    expect(view.campaigns).toEqual([
      { campaignId, planned: 15, finishesAt: expect.any(String), unplanned: [] },
    ]);
    const [campaign] = view.campaigns;
    expect(campaign?.finishesAt?.slice(0, 10)).toBe('2026-12-02');
  });

  it('reckons the end beyond the days that are shown', async () => {
    const { access, campaignId } = await scene();
    const [short] = (await world.services.forecast.get(access, { days: 1 })).campaigns;
    expect(short).toMatchObject({ campaignId, planned: 2 });
    expect(short?.finishesAt?.slice(0, 10)).toBe('2026-12-02');
  });

  it('says what holds those who come to no end', async () => {
    const { access, campaignId, contactIds, enrollmentIds } = await scene();
    await world.services.contacts.pause(access, { contactId: contactIds[0] ?? '' });
    await placeEnrollment(world, access, enrollmentIds[1] ?? '', {
      reasonCode: 'missing_variable',
    });
    const view = await world.services.forecast.get(access, {});
    expect(view.campaigns).toEqual([
      {
        campaignId,
        planned: 9,
        finishesAt: null,
        unplanned: expect.arrayContaining([
          { code: 'contact_paused', count: 1 },
          { code: 'missing_variable', count: 1 },
        ]),
      },
    ]);
  });

  it.each([
    ['a paused campaign', 'campaign_paused'],
    ['a paused mailbox', 'mailbox_paused'],
    ['a disconnected mailbox', 'mailbox_disconnected'],
  ])('plans nothing for %s', async (_, code) => {
    const { access, campaignId, mailboxId } = await scene();
    if (code === 'campaign_paused') await world.services.campaigns.pause(access, { campaignId });
    if (code === 'mailbox_paused') await world.services.mailboxes.pause(access, { mailboxId });
    if (code === 'mailbox_disconnected') {
      await inWorkspace(world.db, access.workspaceId, (tx) =>
        tx.update(mailboxes).set({ connection: 'disconnected' }).where(eq(mailboxes.id, mailboxId)),
      );
    }
    const { campaigns } = await world.services.forecast.get(access, {});
    expect(campaigns).toEqual([
      { campaignId, planned: 0, finishesAt: null, unplanned: [{ code, count: 5 }] },
    ]);
  });

  it('goes on from where contacts stand', async () => {
    const { access, campaignId, mailboxId, enrollmentIds } = await scene();
    const [waiting = '', queued = '', ...others] = enrollmentIds;
    const under = { state: 'active' as const, mailboxId, admittedAt: world.now.at };
    await placeEnrollment(world, access, waiting, {
      ...under,
      sentCount: 1,
      nextPosition: 1,
      nextDueAt: new Date('2026-11-30T12:00:00Z'),
    });
    await placeEnrollment(world, access, queued, { ...under, nextDueAt: world.now.at });
    await writeMail(world, access, queued);
    for (const id of others) await placeEnrollment(world, access, id, { state: 'stopped' });
    const { sends } = await world.services.forecast.getOfCampaign(access, { campaignId });
    expect(sends.map(({ at, enrollmentId, step, kind }) => [at, enrollmentId, step, kind])).toEqual(
      [
        ['2026-11-23T08:00:00.000Z', queued, 1, 'fresh'],
        ['2026-11-26T08:00:00.000Z', queued, 2, 'follow_up'],
        ['2026-11-30T08:00:00.000Z', queued, 3, 'follow_up'],
        ['2026-11-30T12:00:00.000Z', waiting, 2, 'follow_up'],
        ['2026-12-04T12:00:00.000Z', waiting, 3, 'follow_up'],
      ],
    );
  });
});

describe('getCampaignForecast, the forecast of a campaign', () => {
  it('takes a draft as if it were started now', async () => {
    const { access, campaignId } = await scene({ isStarted: false });
    const view = await world.services.forecast.getOfCampaign(access, { campaignId, days: 30 });
    expect(view.sends).toHaveLength(15);
    expect((await world.services.forecast.get(access, {})).campaigns).toEqual([]);
  });

  it.each([
    ['all', 0, 5],
    ['first', 9, 2],
    ['low_confidence', 15, 0],
  ] as const)(
    'plans no mail that a person is asked about first (%s)',
    async (approval, mails, held) => {
      const { access, campaignId } = await scene({ isStarted: false });
      const settings = { approval, approvalFirst: 2 };
      await world.services.campaigns.update(access, { campaignId, settings });
      const view = await world.services.forecast.getOfCampaign(access, { campaignId });
      expect(view.sends).toHaveLength(mails);
      const unplanned = held === 0 ? [] : [{ code: 'awaiting_approval', count: held }];
      expect(view.campaigns).toMatchObject([{ planned: mails, unplanned }]);
    },
  );

  it('shows its own mails among those of others', async () => {
    const { access, campaignId } = await scene();
    const other = await createCampaignScene(world, access, { contacts: 2, isStarted: true });
    const view = await world.services.forecast.getOfCampaign(access, { campaignId });
    expect(new Set(view.sends.map((send) => send.campaignId))).toEqual(new Set([campaignId]));
    expect(view.campaigns).toHaveLength(1);
    expect(other.campaignId).not.toBe(campaignId);
  });

  it("is not another workspace's", async () => {
    const { campaignId } = await scene();
    const stranger = await world.newOwner();
    await expect(
      world.services.forecast.getOfCampaign(stranger, { campaignId }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('listPlannedSends, the planned mails', () => {
  it('are listed page by page with whom they go to', async () => {
    const { access, mailboxId } = await scene();
    const of = { day: '2026-11-23', mailboxId, limit: 1 };
    const first = await world.services.forecast.listSends(access, of);
    expect(first.items).toEqual([
      expect.objectContaining({
        day: '2026-11-23',
        step: 1,
        contactName: 'Ada Lovelace',
        contactEmail: expect.stringContaining('@client.test'),
      }),
    ]);
    const cursor = first.nextCursor ?? '';
    const second = await world.services.forecast.listSends(access, { ...of, cursor });
    expect(second).toMatchObject({ items: [{ day: '2026-11-23' }], nextCursor: null });
    expect(second.items[0]?.enrollmentId).not.toBe(first.items[0]?.enrollmentId);
  });
});

describe('tryChanges, a what-if', () => {
  it('shows what other settings would do and sets none', async () => {
    const { access, mailboxId, campaignId } = await scene();
    const changes = { mailboxes: { [mailboxId]: { dailyLimit: 5 } } };
    const view = await world.services.forecast.tryChanges(access, { changes, days: 5 });
    expect(view.totals[0]).toMatchObject({ fresh: 5, limit: 5 });
    expect(view.campaigns[0]).toMatchObject({ campaignId, planned: 10 });
    const fewer = { campaigns: { [campaignId]: { maxNewPerDay: 1 } } };
    const slower = await world.services.forecast.tryChanges(access, { changes: fewer, days: 5 });
    expect(slower.totals.map(({ fresh }) => fresh)).toEqual([1, 1, 1, 1, 1]);
    expect((await world.services.forecast.get(access, { days: 1 })).totals[0]).toMatchObject({
      fresh: 2,
      limit: 2,
    });
    expect(await auditedVerbs(world.db, access)).not.toContain('forecast');
  });

  it('shares new contacts with mailboxes that are not there yet', async () => {
    const { access, mailboxId } = await scene();
    const changes = { addMailboxes: [{ likeMailboxId: mailboxId, count: 2 }] };
    const view = await world.services.forecast.tryChanges(access, { changes, days: 1 });
    expect(view.totals.map(({ fresh, limit }) => [fresh, limit])).toEqual([
      [2, 2],
      [2, 2],
      [1, 2],
    ]);
  });

  it('refuses settings nobody could set, and mailboxes nobody has', async () => {
    const { access, mailboxId } = await scene();
    const strangersMailbox = await createMailbox(world.db, (await world.newOwner()).workspaceId);
    const tried = (id: string, dailyLimit: number) =>
      world.services.forecast.tryChanges(access, {
        changes: { mailboxes: { [id]: { dailyLimit } } },
      });
    await expect(tried(mailboxId, -1)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(tried(strangersMailbox, 5)).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('may be read by a viewer, and by nobody without the right to read', async () => {
  const { access, campaignId } = await scene();
  const viewer = withRole(access, 'viewer');
  await expect(world.services.forecast.get(viewer, {})).resolves.toBeDefined();
  await expect(world.services.forecast.tryChanges(viewer, { changes: {} })).resolves.toBeDefined();
  const nobody = { ...access, scopes: [] };
  const { forecast } = world.services;
  const calls = [
    forecast.get(nobody, {}),
    forecast.getOfCampaign(nobody, { campaignId }),
    forecast.tryChanges(nobody, { changes: {} }),
    forecast.listSends(nobody, {}),
  ];
  for (const call of calls) await expect(call).rejects.toThrow(AppError);
});

it.each([0, 91, 1.5])('refuses %d days', async (days) => {
  const { access } = await scene();
  await expect(world.services.forecast.get(access, { days })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});
