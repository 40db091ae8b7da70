import { inArray, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { createDatabase, type Database, type Transaction } from '#db/client.ts';
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
import { seededRandom, type Random } from '../harness/seeded-random.ts';

/**
 * Why no number of races would find one: claim and stop take the same lock, the contact's row, before
 * they read anything that matters, and keep it until they commit. So one of them is wholly before the
 * other. A stop that is first is read by the claim, whose gates are evaluated in statements that begin
 * after the lock (READ COMMITTED: each sees all that was committed before it). These races look for the
 * gap in that argument: a read before the lock, a path without it, a gate left out.
 */
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

/** How often each side won, by the way to stop, and the mails that were claimed after their stop. */
export interface StopRaces {
  readonly outcomes: Readonly<Record<Stop, { claimed: number; stopped: number }>>;
  readonly late: readonly string[];
}

/** So many races between claiming a mail and stopping its contact, against PostgreSQL. */
export async function raceStops(count: number): Promise<StopRaces> {
  const database = await createTestDatabase();
  const connection = createDatabase(database.url, { max: 2 * atOnce });
  try {
    const course = await layOut(database, connection.db);
    const outcomes = byStop(() => ({ claimed: 0, stopped: 0 }));
    const late: string[] = [];
    for (let left = count; left > 0; left -= batch) {
      const field = (await lineUp(course)).slice(0, left);
      while (field.length > 0) {
        const heat = field.splice(0, atOnce).map((race) => run(course, race));
        for (const { race, isClaimed, isLate } of await Promise.all(heat)) {
          outcomes[race.stop][isClaimed ? 'claimed' : 'stopped'] += 1;
          if (isLate) late.push(race.emailId);
        }
      }
    }
    return { outcomes, late };
  } finally {
    await connection.close();
    await database.close();
  }
}

interface Course {
  readonly database: TestDatabase;
  readonly db: Database;
  readonly workspaceId: string;
  /** One for each way to stop: a bounce holds its mailbox alone. */
  readonly mailboxIds: Readonly<Record<Stop, string>>;
  readonly random: Random;
  /** Milliseconds that the claim is let go ahead, so that about half of the races are won by either side. */
  readonly leadMs: Record<Stop, number>;
}

async function layOut(database: TestDatabase, db: Database): Promise<Course> {
  const workspaceId = await createWorkspace(db);
  // Races are no reason to stop a mailbox.
  const breakerResetAt = new Date('2100-01-01');
  const mailboxIds = byStop(() => '');
  for (const stop of stops) {
    mailboxIds[stop] = await createMailbox(db, workspaceId, { breakerResetAt });
  }
  const random = seededRandom(20_261_121);
  return { database, db, workspaceId, mailboxIds, random, leadMs: byStop(() => 4) };
}

function byStop<T>(value: () => T): Record<Stop, T> {
  return {
    reply: value(),
    unsubscribe: value(),
    bounce_hard: value(),
    pause: value(),
    suppression: value(),
  };
}

/** Contacts of running campaigns, each with a mail that holds a slot; all ways to stop take turns. */
async function lineUp({ database, db, workspaceId, mailboxIds }: Course): Promise<Race[]> {
  const lanes: Race[][] = [];
  for (const stop of stops) {
    const counts = { fresh: batch / stops.length };
    const queue = { workspaceId, mailboxId: mailboxIds[stop], counts, dueAt: now };
    const { fresh } = await queueCampaign(db, queue);
    const races = await inWorkspace(db, workspaceId, (tx) => giveSlots(tx, fresh));
    lanes.push(races.map((race) => ({ ...race, stop })));
  }
  await analyze(database);
  return Array.from({ length: batch }, (_, nth) => lanes[nth % stops.length]?.pop() ?? []).flat();
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
async function analyze(database: TestDatabase): Promise<void> {
  const owner = postgres(database.url, { max: 1 });
  await owner`analyze`;
  await owner.end();
}

/** Both at once, one of them some milliseconds ahead; each notes the time while it holds the lock. */
async function run({ db, workspaceId, random, leadMs }: Course, race: Race) {
  const inside = <T>(work: (tx: Transaction) => Promise<T>) => inWorkspace(db, workspaceId, work);
  const ahead = leadMs[race.stop] + random() * 16 - 8;
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
  leadMs[race.stop] += isClaimed ? -1 : 1;
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
