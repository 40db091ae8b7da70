import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { enrollments } from '#db/schema/index.ts';
import { countWaiting } from '#test/harness/count-waiting.ts';
import {
  createContacts,
  createMailbox,
  createRunningCampaign,
  createWorkspace,
} from '#test/harness/factories.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { insertEnrollments } from '../enrollment/insert-enrollments.ts';
import { lockCampaign } from './find-campaign.ts';
import { findCampaignState, finishCampaignIfDone } from './finish-campaign.ts';

let database: TestDatabase;
let connection: DatabaseConnection;
beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url);
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

const now = new Date('2026-11-20T10:00:00Z');

describe('a campaign whose contacts are all done', () => {
  let workspaceId: string;
  let campaignId: string;
  beforeEach(async () => {
    const { db } = connection;
    workspaceId = await createWorkspace(db);
    const mailboxIds = [await createMailbox(db, workspaceId)];
    const contactIds = await createContacts(db, workspaceId, 1);
    const running = { workspaceId, mailboxIds, contactIds, delays: ['PT0S'] };
    ({ campaignId } = await createRunningCampaign(db, running));
    await inTx((tx) =>
      tx
        .update(enrollments)
        .set({ state: 'finished', reasonCode: 'finished' })
        .where(eq(enrollments.campaignId, campaignId)),
    );
  });

  const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(connection.db, workspaceId, work);
  const finish = () => inTx((tx) => finishCampaignIfDone(tx, campaignId, now));
  const state = () => inTx((tx) => findCampaignState(tx, campaignId));

  it('is finished', async () => {
    expect(await finish()).toBe(true);
    expect(await state()).toBe('finished');
  });

  it('runs on when somebody is enrolled in the very moment it would end', async () => {
    const [contactId = ''] = await createContacts(connection.db, workspaceId, 1);
    const { ending } = await inTx(async (tx) => {
      await lockCampaign(tx, campaignId);
      const started = finish();
      await expect.poll(() => countWaiting(database.url), { timeout: 30_000 }).toBe(1);
      const joining = [{ contactId, pausedAt: null }];
      await insertEnrollments(tx, { id: campaignId, workspaceId }, joining);
      return { ending: started };
    });
    expect(await ending).toBe(false);
    expect(await state()).toBe('running');
  });
});
