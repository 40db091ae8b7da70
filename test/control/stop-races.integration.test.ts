import { inArray, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection, type Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { updateContact } from '#db/queries/contact/update-contact.ts';
import { applyIncoming } from '#db/queries/inbound-message/apply-incoming.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import { claimSend } from '#db/queries/outbound-email/claim-send.ts';
import { suppressAddress } from '#db/queries/suppression/suppress-address.ts';
import { outboundEmails } from '#db/schema/index.ts';
import type { IncomingClass } from '#domain/reply/incoming-class.ts';
import { createMailbox, createWorkspace } from '../harness/factories.ts';
import { createTestDatabase, type TestDatabase } from '../harness/postgres.ts';
import { queueCampaign } from '../harness/queue-emails.ts';
import { seededRandom } from '../harness/seeded-random.ts';

/**
 * Why no number of races would find one: claim and stop take the same lock, the contact's row, before
 * they read anything that matters, and keep it until they commit. So one of them is wholly before the
 * other. A stop that is first is read by the claim, whose gates are evaluated in statements that begin
 * after the lock (READ COMMITTED: each sees all that was committed before it). These races look for the
 * gap in that argument: a read before the lock, a path without it, a gate left out.
 */
const budgetMs = 12_000;
const mostRaces = 10_000;
const batch = 500;
const atOnce = 6;
const now = new Date('2026-06-01T12:00:00Z');

type Race = {
  stop: Stop;
  emailId: string;
  slotId: string;
  enrollmentId: string;
  contactId: string;
  mailboxId: string;
};
type Stop = 'reply' | 'unsubscribe' | 'bounce_hard' | 'pause' | 'suppression';
const stops: readonly Stop[] = ['reply', 'unsubscribe', 'bounce_hard', 'pause', 'suppression'];

const random = seededRandom(20_261_121);
let database: TestDatabase;
let connection: DatabaseConnection;
let workspaceId: string;
/** One for each way to stop: a bounce holds its mailbox alone. */
let mailboxIds: Record<Stop, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url, { max: 2 * atOnce });
  workspaceId = await createWorkspace(connection.db);
  // Races are no reason to stop a mailbox.
  const breakerResetAt = new Date('2100-01-01');
  const mailbox = () => createMailbox(connection.db, workspaceId, { breakerResetAt });
  mailboxIds = {
    reply: await mailbox(),
    unsubscribe: await mailbox(),
    bounce_hard: await mailbox(),
    pause: await mailbox(),
    suppression: await mailbox(),
  };
});
afterAll(async () => {
  await connection.close();
  await database.close();
});

const inside = <T>(work: (tx: Transaction) => Promise<T>) =>
  inWorkspace(connection.db, workspaceId, work);

it('never claims a mail after its contact was stopped', { timeout: 2 * budgetMs }, async () => {
  const outcomes = Object.fromEntries(stops.map((stop) => [stop, { claimed: 0, stopped: 0 }]));
  const late: string[] = [];
  const deadline = Date.now() + budgetMs;
  let races = 0;
  while (races < mostRaces && Date.now() < deadline) {
    const field = await lineUp();
    while (field.length > 0 && Date.now() < deadline) {
      const heat = field.splice(0, atOnce);
      for (const { race, isClaimed, isLate } of await Promise.all(heat.map(run))) {
        const outcome = (outcomes[race.stop] ??= { claimed: 0, stopped: 0 });
        outcome[isClaimed ? 'claimed' : 'stopped'] += 1;
        if (isLate) late.push(race.emailId);
      }
      races += heat.length;
    }
  }
  process.stderr.write(`${races} races: ${JSON.stringify(outcomes)}, ${late.length} late\n`);
  expect(late).toEqual([]);
  for (const { claimed, stopped } of Object.values(outcomes)) {
    expect(Math.min(claimed, stopped)).toBeGreaterThan(0);
  }
});

/** Contacts of running campaigns, each with a mail that holds a slot; all ways to stop take turns. */
async function lineUp(): Promise<Race[]> {
  const byStop: Race[][] = [];
  for (const stop of stops) {
    const counts = { fresh: batch / stops.length };
    const queue = { workspaceId, mailboxId: mailboxIds[stop], counts, dueAt: now };
    const { fresh } = await queueCampaign(connection.db, queue);
    byStop.push((await inside((tx) => giveSlots(tx, fresh))).map((race) => ({ ...race, stop })));
  }
  await analyze();
  return Array.from({ length: batch }, (_, nth) => byStop[nth % stops.length]?.pop() ?? []).flat();
}

function giveSlots(tx: Transaction, emailIds: string[]) {
  const slotId = sql<string>`'slot of ' || ${outboundEmails.id}`;
  return tx
    .update(outboundEmails)
    .set({ state: 'granted', grantedAt: now, slotDay: '2026-06-01', slotId })
    .where(inArray(outboundEmails.id, emailIds))
    .returning({
      emailId: outboundEmails.id,
      slotId,
      enrollmentId: outboundEmails.enrollmentId,
      contactId: outboundEmails.contactId,
      mailboxId: outboundEmails.mailboxId,
    });
}

/** Rows that were just inserted have no statistics yet, which would slow down every race. */
async function analyze(): Promise<void> {
  const owner = postgres(database.url, { max: 1 });
  await owner`analyze`;
  await owner.end();
}

/** Both at once, one of them up to a few milliseconds ahead; each notes the time while it holds the lock. */
async function run(race: Race) {
  const ahead = random() * 16 - 4;
  const [{ isClaimed, claimedAt }, stoppedAt] = await Promise.all([
    after(-ahead, () =>
      inside(async (tx) => {
        const { kind } = await claimSend(tx, { ...race, now });
        return { isClaimed: kind === 'claimed', claimedAt: await databaseTime(tx) };
      }),
    ),
    after(ahead, () =>
      inside(async (tx) => {
        await halt(tx, race);
        return databaseTime(tx);
      }),
    ),
  ]);
  return { race, isClaimed, isLate: isClaimed && claimedAt > stoppedAt };
}

async function halt(tx: Transaction, race: Race): Promise<void> {
  const { stop, contactId, mailboxId } = race;
  if (stop === 'pause' || stop === 'suppression') {
    await lockSending(tx, { mailboxId, contactId, campaignId: null });
    if (stop === 'pause') await updateContact(tx, contactId, { pausedAt: now });
    else await suppressAddress(tx, contactId, 'manual');
    return;
  }
  await applyIncoming(tx, incoming(stop, race));
}

const incoming = (
  incomingClass: IncomingClass,
  { enrollmentId, emailId, mailboxId }: Race,
): Parameters<typeof applyIncoming>[1] => ({
  inboundId: 'inb_1',
  enrollmentId,
  mailboxId,
  class: incomingClass,
  because: 'race',
  receivedAt: now,
  resumeAt: null,
  report: { emailId, status: null, diagnostic: null, returnedMessageIds: [] },
  now,
});

/** Microseconds; two that hold the same lock after each other never read the same or an earlier one. */
async function databaseTime(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ at: number }>(
    sql`select (extract(epoch from clock_timestamp()) * 1e6)::float8 as at`,
  );
  return row?.at ?? 0;
}

async function after<T>(ms: number, work: () => Promise<T>): Promise<T> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
  return work();
}
