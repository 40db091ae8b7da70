import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { mondayNoon } from '#test/harness/dispatch-scene.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { sharedCapsScene, type SharedCaps } from '#test/harness/shared-caps-scene.ts';
import { giveBackSlot } from './give-back-slot.ts';
import type { SlotGrant } from './list-grants.ts';
import { slotLeaseMs } from './slot-lease-ms.ts';

let database: TestDatabase;
let connection: DatabaseConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url, { max: 40 });
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

const scene = (caps: SharedCaps) =>
  sharedCapsScene({ db: connection.db, ownerUrl: database.url }, caps);

const largest = (counts: Record<string, number>) => Math.max(0, ...Object.values(counts));

describe('four mailboxes, fifty claims each, all at once', () => {
  it.each<[string, SharedCaps, number]>([
    ['a quota', { limits: { dailyQuota: 37 } }, 37],
    ['a limit per domain', { limits: { domainDailyLimit: 9 } }, 3 * 9 + 60],
    ['a campaign limit', { settings: { dailyLimit: 23 } }, 2 * 23],
    [
      'all of them',
      { limits: { dailyQuota: 61, domainDailyLimit: 12 }, settings: { dailyLimit: 40 } },
      61,
    ],
  ])('never pass %s by one, and no two wait for each other', async (_, caps, most) => {
    const { mailboxIds, claim, countSlots, readCounters } = await scene(caps);
    const claims = mailboxIds.flatMap((mailboxId) =>
      Array.from({ length: 50 }, () => claim(mailboxId)),
    );
    await Promise.all(claims);

    const { total, ...counts } = await countSlots();
    expect(total).toBe(most);
    expect(await readCounters()).toEqual(counts);
    expect(largest(counts.campaigns)).toBeLessThanOrEqual(caps.settings?.dailyLimit ?? Infinity);
    expect(largest(counts.domains)).toBeLessThanOrEqual(caps.limits?.domainDailyLimit ?? Infinity);
  });
});

describe('claims, expired leases and returned slots at once', () => {
  it.each<[string, SharedCaps]>([
    ['without limits', {}],
    ['under limits', { limits: { dailyQuota: 90, domainDailyLimit: 30 } }],
  ])('wait for each other in one order only, and count exactly %s', async (_, caps) => {
    const { inside, mailboxIds, claim, countSlots, readCounters } = await scene(caps);
    const granted: { mailboxId: string; grant: SlotGrant }[] = [];
    for (let round = 0; round < 6; round += 1) {
      for (const mailboxId of mailboxIds) {
        const grant = (await claim(mailboxId))?.grants.at(-1);
        if (grant) granted.push({ mailboxId, grant });
      }
    }
    const expired = new Date(mondayNoon.getTime() + slotLeaseMs);
    const returns = granted.map(({ mailboxId, grant }) =>
      inside((tx) => giveBackSlot(tx, { mailboxId, grant, now: mondayNoon })),
    );
    const claims = mailboxIds.flatMap((mailboxId) =>
      Array.from({ length: 20 }, (_unused, index) =>
        claim(mailboxId, index < 4 ? expired : mondayNoon),
      ),
    );
    await Promise.all([...returns, ...claims]);

    const { total, ...counts } = await countSlots();
    expect(total).toBeGreaterThan(0);
    expect(await readCounters()).toEqual(counts);
    const [deadlocks] = await inside((tx) =>
      tx.execute<{ count: number }>(
        sql`select deadlocks::int as count from pg_stat_database where datname = current_database()`,
      ),
    );
    expect(deadlocks?.count).toBe(0);
  });
});
