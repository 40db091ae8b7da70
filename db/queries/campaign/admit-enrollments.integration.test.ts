import { expect, it } from 'vitest';
import { asc, eq } from 'drizzle-orm';
import { inWorkspace } from '#db/in-workspace.ts';
import { enrollments, steps, type mailboxes } from '#db/schema/index.ts';
import {
  createContacts,
  createMailbox,
  createRunningCampaign,
  createWorkspace,
} from '#test/harness/factories.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { admitEnrollments } from './admit-enrollments.ts';

const connection = withDatabase();

/** A Friday. */
const now = new Date('2026-11-20T10:00:00Z');

async function scene(options: {
  contacts: number;
  mailboxes: readonly Partial<typeof mailboxes.$inferInsert>[];
}) {
  const { db } = connection;
  const workspaceId = await createWorkspace(db);
  const mailboxIds: string[] = [];
  for (const overrides of options.mailboxes) {
    mailboxIds.push(await createMailbox(db, workspaceId, overrides));
  }
  const contactIds = await createContacts(db, workspaceId, options.contacts);
  const campaign = { workspaceId, mailboxIds, contactIds, delays: ['P1D'] };
  const { campaignId } = await createRunningCampaign(db, campaign);
  const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(db, workspaceId, work);
  return {
    mailboxIds,
    inTx,
    admit: () => inTx((tx) => admitEnrollments(tx, campaignId, now)),
    enrolled: () =>
      inTx((tx) =>
        tx
          .select()
          .from(enrollments)
          .where(eq(enrollments.campaignId, campaignId))
          .orderBy(asc(enrollments.id)),
      ),
    countBusinessDays: () =>
      inTx((tx) =>
        tx.update(steps).set({ dayCount: 'business' }).where(eq(steps.campaignId, campaignId)),
      ),
  };
}

it('admits in the order of enrolling, to each healthy mailbox in turn', async () => {
  const { admit, enrolled, mailboxIds } = await scene({
    contacts: 4,
    mailboxes: [{ connection: 'disconnected' }, {}, { pausedAt: now }, {}],
  });
  expect(await admit()).toBe(4);
  const [, second, , fourth] = mailboxIds;
  expect((await enrolled()).map(({ mailboxId }) => mailboxId)).toEqual([
    second,
    fourth,
    second,
    fourth,
  ]);
  expect(await admit()).toBe(0);
});

it('admits no more than there is room for', async () => {
  const { admit, enrolled } = await scene({ contacts: 230, mailboxes: [{ dailyLimit: 105 }] });
  expect([await admit(), await admit(), await admit()]).toEqual([200, 10, 0]);
  const states = (await enrolled()).map(({ state }) => state);
  expect(states.lastIndexOf('active')).toBe(209);
  expect(states.indexOf('enrolled')).toBe(210);
});

it('counts working days from admission, by the holidays of the mailbox', async () => {
  const window = {
    days: [1, 2, 3, 4, 5],
    ranges: [{ from: '00:00', to: '24:00' }],
    zone: 'mailbox' as const,
    holidays: ['2026-11-23'],
  };
  const { admit, enrolled, countBusinessDays } = await scene({
    contacts: 1,
    mailboxes: [{ window }],
  });
  await countBusinessDays();
  await admit();
  const [first] = await enrolled();
  expect(first?.nextDueAt).toEqual(new Date('2026-11-24T10:00:00Z'));
});
