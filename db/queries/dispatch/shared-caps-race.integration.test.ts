import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import {
  campaignDays,
  contacts,
  domainDays,
  mailboxDays,
  outboundEmails,
  workspaces,
} from '#db/schema/index.ts';
import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { queueCampaign } from '#test/harness/queue-emails.ts';
import { dispatchMailbox } from './dispatch-mailbox.ts';
import { giveBackSlot } from './give-back-slot.ts';
import type { SlotGrant } from './list-grants.ts';
import { slotLeaseMs } from './slot-lease-ms.ts';

const now = new Date('2026-06-01T12:00:00Z');
const dueAt = new Date('2026-06-01T09:00:00Z');
const domains = ['acme.test', 'beta.test', 'gamma.test', 'gmail.com'];

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

/** Four mailboxes that share two campaigns of 120 mails to four domains. */
async function createScene(
  limits: { dailyQuota?: number; domainDailyLimit?: number },
  settings: Partial<CampaignSettings>,
) {
  const { db } = connection;
  const workspaceId = await createWorkspace(db);
  const inside = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(db, workspaceId, work);
  const none = { dailyQuota: null, domainDailyLimit: null };
  await inside((tx) => tx.update(workspaces).set({ ...none, ...limits }));
  const noGap = { gapMinSeconds: 0, gapMaxSeconds: 0 };
  const mailboxIds: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    mailboxIds.push(await createMailbox(db, workspaceId, noGap));
  }
  const campaignIds: string[] = [];
  for (let count = 0; count < 2; count += 1) {
    const counts = { fresh: 60, follow_up: 60 };
    const queue = { workspaceId, mailboxId: mailboxIds[0] ?? '', counts, dueAt, settings };
    campaignIds.push((await queueCampaign(db, queue)).campaignId);
  }
  await deal(inside, mailboxIds);
  const claim = (mailboxId: string, at = now) =>
    inside((tx) => dispatchMailbox(tx, { mailboxId, now: at }));
  return { inside, mailboxIds, campaignIds, claim };
}

type Inside = Awaited<ReturnType<typeof createScene>>['inside'];

/** Deals mails to mailboxes and domains in turn, so that all share all; then lets PostgreSQL count. */
async function deal(inside: Inside, mailboxIds: readonly string[]): Promise<void> {
  const rows = await inside((tx) =>
    tx.select({ id: outboundEmails.id, contactId: outboundEmails.contactId }).from(outboundEmails),
  );
  await inside(async (tx) => {
    for (const [index, mailboxId] of mailboxIds.entries()) {
      const own = rows.filter((_, row) => row % 4 === index).map(({ id }) => id);
      await tx.update(outboundEmails).set({ mailboxId }).where(inArray(outboundEmails.id, own));
    }
    for (const [index, emailDomain] of domains.entries()) {
      const own = rows.filter((_, row) => Math.floor(row / 4) % 4 === index);
      const ids = own.map(({ contactId }) => contactId);
      await tx.update(contacts).set({ emailDomain }).where(inArray(contacts.id, ids));
    }
  });
  const owner = postgres(database.url, { max: 1 });
  await owner`analyze`;
  await owner.end();
}

/** Slots held, by what they count for; from the mails themselves, not from the counters. */
async function countHeld(inside: Inside) {
  const rows = await inside((tx) =>
    tx
      .select({
        campaignId: outboundEmails.campaignId,
        mailboxId: outboundEmails.mailboxId,
        domain: contacts.emailDomain,
        slotDomain: outboundEmails.slotDomain,
      })
      .from(outboundEmails)
      .innerJoin(contacts, eq(contacts.id, outboundEmails.contactId))
      .where(and(isNotNull(outboundEmails.slotId), inArray(outboundEmails.state, ['granted']))),
  );
  const by = (key: 'campaignId' | 'mailboxId' | 'slotDomain'): Record<string, number> =>
    Object.fromEntries(
      [...Map.groupBy(rows, (row) => row[key])]
        .filter(([name]) => name !== null)
        .map(([name, group]) => [name, group.length]),
    );
  return {
    total: rows.length,
    campaigns: by('campaignId'),
    mailboxes: by('mailboxId'),
    domains: by('slotDomain'),
  };
}

/** What the counters say, without those at zero. */
async function readCounters(inside: Inside) {
  return inside(async (tx) => {
    const campaigns = await tx
      .select({ key: campaignDays.campaignId, sent: campaignDays.sent })
      .from(campaignDays);
    const mailboxes = await tx
      .select({ key: mailboxDays.mailboxId, sent: mailboxDays.sent })
      .from(mailboxDays);
    const ofDomains = await tx
      .select({ key: domainDays.domain, sent: domainDays.sent })
      .from(domainDays);
    const named = (rows: { key: string; sent: number }[]) =>
      Object.fromEntries(rows.flatMap(({ key, sent }) => (sent === 0 ? [] : [[key, sent]])));
    return {
      campaigns: named(campaigns),
      mailboxes: named(mailboxes),
      domains: named(ofDomains),
    };
  });
}

describe('four mailboxes, fifty claims each, all at once', () => {
  it.each([
    ['a quota', { dailyQuota: 37 }, {}, 37],
    ['a limit per domain', { domainDailyLimit: 9 }, {}, 3 * 9 + 60],
    ['a campaign limit', {}, { dailyLimit: 23 }, 2 * 23],
    ['all of them', { dailyQuota: 61, domainDailyLimit: 12 }, { dailyLimit: 40 }, 61],
  ] as const)(
    'never pass %s by one, and no two wait for each other',
    async (_, limits, settings, most) => {
      const { inside, mailboxIds, claim } = await createScene(limits, settings);
      const claims = mailboxIds.flatMap((mailboxId) =>
        Array.from({ length: 50 }, () => claim(mailboxId)),
      );
      await Promise.all(claims);

      const held = await countHeld(inside);
      expect(held.total).toBe(most);
      const { total, ...counts } = held;
      expect(await readCounters(inside)).toEqual(counts);
      expect(total).toBe(Object.values(counts.campaigns).reduce((sum, count) => sum + count, 0));
      for (const count of Object.values(counts.campaigns)) {
        expect(count).toBeLessThanOrEqual('dailyLimit' in settings ? settings.dailyLimit : 1_000);
      }
      for (const count of Object.values(counts.domains)) {
        expect(count).toBeLessThanOrEqual(
          'domainDailyLimit' in limits ? limits.domainDailyLimit : 1_000,
        );
      }
    },
    60_000,
  );
});

describe('claims, expired leases and returned slots at once', () => {
  it.each([
    ['without limits', {}],
    ['under limits', { dailyQuota: 90, domainDailyLimit: 30 }],
  ])(
    'wait for each other in one order only, and count exactly %s',
    async (_, limits) => {
      const { inside, mailboxIds, claim } = await createScene(limits, {});
      const granted: { mailboxId: string; grant: SlotGrant }[] = [];
      for (let round = 0; round < 6; round += 1) {
        for (const mailboxId of mailboxIds) {
          const grant = (await claim(mailboxId))?.grants.at(-1);
          if (grant) granted.push({ mailboxId, grant });
        }
      }
      const expired = new Date(now.getTime() + slotLeaseMs);
      const returns = granted.map(({ mailboxId, grant }) =>
        inside((tx) => giveBackSlot(tx, { mailboxId, grant, now })),
      );
      const claims = mailboxIds.flatMap((mailboxId) =>
        Array.from({ length: 20 }, (_unused, index) => claim(mailboxId, index < 4 ? expired : now)),
      );
      await Promise.all([...returns, ...claims]);

      const { total, ...counts } = await countHeld(inside);
      expect(total).toBeGreaterThan(0);
      expect(await readCounters(inside)).toEqual(counts);
      const [deadlocks] = await inside((tx) =>
        tx.execute<{ count: number }>(
          sql`select deadlocks::int as count from pg_stat_database where datname = current_database()`,
        ),
      );
      expect(deadlocks?.count).toBe(0);
    },
    60_000,
  );
});
