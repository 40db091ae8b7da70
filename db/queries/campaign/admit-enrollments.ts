import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { delayEndMs } from '#domain/sending/delay-end-ms.ts';
import { parseDuration } from '#domain/sending/parse-duration.ts';
import type { Transaction } from '../../client.ts';
import { campaignMailboxes, enrollments, mailboxes, steps } from '../../schema/index.ts';

const pageSize = 200;
/** Small campaigns start whole; larger ones about two days of mailbox capacity ahead. */
const smallestAhead = 200;
const daysAhead = 2;

/**
 * Admits the next page of waiting contacts: gives each its mailbox (the least loaded connected one,
 * for good: a thread stays in its mailbox) and its first due time.
 * @returns how many were admitted; 0 = nobody waits or enough are ahead
 */
export async function admitEnrollments(
  tx: Transaction,
  campaignId: string,
  now: Date,
): Promise<number> {
  const boxes = await loadMailboxes(tx, campaignId);
  const room = await admissionRoom(tx, campaignId, boxes);
  if (room <= 0 || boxes.length === 0) return 0;
  const [first] = await tx
    .select({ delay: steps.delay })
    .from(steps)
    .where(eq(steps.campaignId, campaignId))
    .orderBy(asc(steps.position))
    .limit(1);
  const duration = parseDuration(first?.delay ?? 'PT0S') ?? { days: 0, timeMs: 0 };
  const waiting = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(and(eq(enrollments.campaignId, campaignId), eq(enrollments.state, 'enrolled')))
    .orderBy(asc(enrollments.id))
    .limit(Math.min(pageSize, room))
    .for('update', { skipLocked: true });
  for (const [box, ids] of shareOut(
    boxes,
    waiting.map(({ id }) => id),
  )) {
    const nextDueAt = new Date(
      delayEndMs(now.getTime(), { duration, dayCount: 'calendar' }, box.timeZone),
    );
    await tx
      .update(enrollments)
      .set({
        state: 'active',
        admittedAt: now,
        waitFrom: now,
        mailboxId: box.id,
        nextDueAt,
        reasonCode: 'waiting_delay',
        reasonInputs: {},
        recheckAt: nextDueAt,
      })
      .where(inArray(enrollments.id, ids));
  }
  return waiting.length;
}

/** Whether any contact of the campaign still waits for admission. */
export async function hasWaitingEnrollments(tx: Transaction, campaignId: string): Promise<boolean> {
  const waiting = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(and(eq(enrollments.campaignId, campaignId), eq(enrollments.state, 'enrolled')))
    .limit(1);
  return waiting.length > 0;
}

type Box = { id: string; timeZone: string; dailyLimit: number; load: number };

async function loadMailboxes(tx: Transaction, campaignId: string): Promise<Box[]> {
  const rows = await tx
    .select({
      id: mailboxes.id,
      timeZone: mailboxes.timeZone,
      dailyLimit: mailboxes.dailyLimit,
      connection: mailboxes.connection,
      load: sql<number>`(select count(*)::int from ${enrollments} where ${and(
        eq(enrollments.mailboxId, mailboxes.id),
        eq(enrollments.state, 'active'),
      )})`,
    })
    .from(campaignMailboxes)
    .innerJoin(mailboxes, eq(mailboxes.id, campaignMailboxes.mailboxId))
    .where(eq(campaignMailboxes.campaignId, campaignId))
    .orderBy(asc(mailboxes.id));
  const connected = rows.filter(({ connection }) => connection === 'connected');
  return connected.length > 0 ? connected : rows;
}

async function admissionRoom(tx: Transaction, campaignId: string, boxes: Box[]): Promise<number> {
  const capacity = boxes.reduce((sum, { dailyLimit }) => sum + dailyLimit, 0);
  const [ahead] = await tx
    .select({ count: count() })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.campaignId, campaignId),
        eq(enrollments.state, 'active'),
        eq(enrollments.sentCount, 0),
        isNull(enrollments.stopReason),
      ),
    );
  return Math.max(smallestAhead, daysAhead * capacity) - (ahead?.count ?? 0);
}

/** Each id to the mailbox that has the least at that moment. */
function shareOut(boxes: Box[], ids: string[]): Map<Box, string[]> {
  const shares = new Map<Box, string[]>();
  const load = new Map(boxes.map((box) => [box, box.load]));
  for (const id of ids) {
    const [least] = [...load].toSorted((a, b) => a[1] - b[1])[0] ?? [];
    if (!least) break;
    load.set(least, (load.get(least) ?? 0) + 1);
    shares.set(least, [...(shares.get(least) ?? []), id]);
  }
  return shares;
}
