import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { campaigns, mailboxes, outboundEmails, workspaces } from '#db/schema/index.ts';
import { dayMs, hourMs, minuteMs } from '#domain/shared/milliseconds.ts';
import { mondayNoon } from '#test/harness/dispatch-scene.ts';
import fc from '#test/harness/fast-check.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { seededRandom, type Random } from '#test/harness/seeded-random.ts';
import { sharedCapsScene } from '#test/harness/shared-caps-scene.ts';
import { below, pick } from '#test/planner/shared-caps/random-world.ts';
import { claimSend } from '../outbound-email/claim-send.ts';
import { recordSent } from '../outbound-email/record-sent.ts';
import { returnToQueue } from '../outbound-email/return-to-queue.ts';
import { SupersededAttemptError } from '../outbound-email/update-as-attempt.ts';
import { giveBackSlot } from './give-back-slot.ts';
import { lockMailbox } from './lock-mailbox.ts';

let database: TestDatabase;
let connection: DatabaseConnection;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url, { max: 20 });
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

const caps = {
  limits: { dailyQuota: 8, domainDailyLimit: 2 },
  settings: { dailyLimit: 6, maxNewPerDay: 3 },
  mailbox: {
    dailyLimit: 4,
    providerDailyCap: 5,
    ramp: { startPerDay: 2, addPerDay: 1, startedOn: '2026-06-01' },
  },
};

type Scene = Awaited<ReturnType<typeof sharedCapsScene>>;
type Turn = (scene: Scene, random: Random, now: Date) => Promise<unknown>;

const turns: readonly Turn[] = [
  ...Array<Turn>(8).fill(({ claim, mailboxIds }, random, now) =>
    claim(pick(random, mailboxIds), now),
  ),
  ...Array<Turn>(6).fill(sendOne),
  giveOneBack,
  switchPause,
];

/** Takes a granted mail to the provider, which has it or refuses it for now. */
async function sendOne({ inside }: Scene, random: Random, now: Date): Promise<void> {
  const granted = await pickGranted(inside, random);
  if (!granted) return;
  const { emailId, slotId, mailboxId } = granted;
  const isAccepted = random() < 0.7;
  const claimed = await inside((tx) => claimSend(tx, { emailId, slotId, now }));
  if (claimed.kind !== 'claimed') return;
  const claim = { emailId, attempt: claimed.attempt };
  const receipt = { messageId: emailId, threadId: emailId, messageIdHeader: emailId, sentAt: now };
  const settled = inside(async (tx) => {
    if (isAccepted) return recordSent(tx, claim, receipt);
    await lockMailbox(tx, mailboxId);
    return returnToQueue(tx, claim);
  });
  await settled.catch((error: unknown) => {
    // Another turn took the same mail over.
    if (!(error instanceof SupersededAttemptError)) throw error;
  });
}

async function giveOneBack({ inside }: Scene, random: Random, now: Date): Promise<void> {
  const grant = await pickGranted(inside, random);
  if (grant) await inside((tx) => giveBackSlot(tx, { grant, mailboxId: grant.mailboxId, now }));
}

async function pickGranted(inside: Scene['inside'], random: Random) {
  const rows = await inside((tx) =>
    tx
      .select({
        emailId: outboundEmails.id,
        slotId: outboundEmails.slotId,
        enrollmentId: outboundEmails.enrollmentId,
        grantedAt: outboundEmails.grantedAt,
        mailboxId: outboundEmails.mailboxId,
      })
      .from(outboundEmails)
      .where(eq(outboundEmails.state, 'granted'))
      .orderBy(asc(outboundEmails.id)),
  );
  const row = rows[below(random, rows.length)];
  return row?.slotId && row.grantedAt
    ? { ...row, slotId: row.slotId, grantedAt: row.grantedAt }
    : null;
}

async function switchPause({ inside, ...scene }: Scene, random: Random, now: Date): Promise<void> {
  const pausedAt = random() < 0.5 ? now : null;
  const dice = random();
  if (dice < 0.2) {
    await inside((tx) => tx.update(workspaces).set({ sendingPausedAt: pausedAt }));
  } else if (dice < 0.6) {
    const id = pick(random, scene.mailboxIds);
    await inside((tx) => tx.update(mailboxes).set({ pausedAt }).where(eq(mailboxes.id, id)));
  } else {
    const id = pick(random, scene.campaignIds);
    const state = pausedAt ? ('paused' as const) : ('running' as const);
    await inside((tx) => tx.update(campaigns).set({ state, pausedAt }).where(eq(campaigns.id, id)));
  }
}

async function endPauses({ inside }: Scene): Promise<void> {
  await inside(async (tx) => {
    await tx.update(workspaces).set({ sendingPausedAt: null });
    await tx.update(mailboxes).set({ pausedAt: null });
    await tx.update(campaigns).set({ state: 'running', pausedAt: null });
  });
}

async function expectWithinCaps({ countSlots, readCounters }: Scene): Promise<number> {
  const { total, ...counts } = await countSlots();
  expect(await readCounters()).toEqual(counts);
  const most = (group: Record<string, number>) => Math.max(0, ...Object.values(group));
  expect(most(counts.campaigns)).toBeLessThanOrEqual(caps.settings.dailyLimit);
  expect(most(counts.fresh)).toBeLessThanOrEqual(caps.settings.maxNewPerDay);
  expect(most(counts.domains)).toBeLessThanOrEqual(caps.limits.domainDailyLimit);
  const days = new Map<string, number>();
  for (const [key, count] of Object.entries(counts.mailboxes)) {
    const day = key.slice(-10);
    days.set(day, (days.get(day) ?? 0) + count);
    const { ramp, dailyLimit } = caps.mailbox;
    const daysOld = (Date.parse(day) - Date.parse(ramp.startedOn)) / dayMs;
    const warm = ramp.startPerDay + ramp.addPerDay * daysOld;
    expect(count).toBeLessThanOrEqual(Math.min(dailyLimit, warm));
  }
  for (const sent of days.values()) expect(sent).toBeLessThanOrEqual(caps.limits.dailyQuota);
  return total;
}

it('hundreds of random claims, sends, failures and pauses in parallel keep every cap on every day, and counters equal the rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const random = seededRandom(seed);
      const scene = await sharedCapsScene({ db: connection.db, ownerUrl: database.url }, caps);
      let nowMs = mondayNoon.getTime();
      let total = 0;
      for (let round = 0; round < 30; round += 1) {
        nowMs += random() < 0.2 ? below(random, 16 * hourMs) : below(random, 10 * minuteMs);
        const now = new Date(nowMs);
        if (random() < 0.4) await endPauses(scene);
        const width = 8 + below(random, 10);
        await Promise.all(
          Array.from({ length: width }, () => pick(random, turns)(scene, random, now)),
        );
        total = await expectWithinCaps(scene);
      }
      expect(total).toBeGreaterThan(0);
    }),
    { numRuns: 2, endOnFailure: true },
  );
});
