import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm';
import { admissionRoom } from '#domain/campaign/admission-room.ts';
import { mailboxesForNew } from '#domain/campaign/mailboxes-for-new.ts';
import { shareOut } from '#domain/campaign/share-out.ts';
import { stepDueMs } from '#domain/sequence/step-due-ms.ts';
import type { Transaction } from '../../client.ts';
import { campaignMailboxes, enrollments, mailboxes } from '../../schema/index.ts';
import { findCampaignHeldStill } from './find-campaign.ts';
import { listStepsOf, type StepRow } from './list-steps.ts';

const pageSize = 200;

/**
 * Admits the next page of waiting contacts: gives each its mailbox (the least loaded healthy one, for
 * good: a thread stays in its mailbox) and its first due time.
 * @returns how many were admitted; 0 = nobody waits or enough are ahead
 */
export async function admitEnrollments(
  tx: Transaction,
  campaignId: string,
  now: Date,
): Promise<number> {
  // Nobody edits the sequence meanwhile: what comes first now is what they wait for.
  await findCampaignHeldStill(tx, campaignId);
  const boxes = mailboxesForNew(await loadMailboxes(tx, campaignId));
  const dailyCapacity = boxes.reduce((sum, { dailyLimit }) => sum + dailyLimit, 0);
  const room = admissionRoom({ dailyCapacity, ahead: await countAhead(tx, campaignId) });
  if (room === 0 || boxes.length === 0) return 0;
  const [first] = await listStepsOf(tx, campaignId);
  const waiting = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(and(eq(enrollments.campaignId, campaignId), eq(enrollments.state, 'enrolled')))
    .orderBy(asc(enrollments.id))
    .limit(Math.min(pageSize, room))
    .for('update', { skipLocked: true });
  for (const [box, admitted] of shareOut(boxes, waiting)) {
    const nextDueAt = firstDueAt(first, box, now);
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
      .where(
        inArray(
          enrollments.id,
          admitted.map(({ id }) => id),
        ),
      );
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

type Box = Awaited<ReturnType<typeof loadMailboxes>>[number];

async function loadMailboxes(tx: Transaction, campaignId: string) {
  const rows = await tx
    .select({
      mailbox: mailboxes,
      load: sql<number>`(select count(*)::int from ${enrollments} where ${and(
        eq(enrollments.mailboxId, mailboxes.id),
        eq(enrollments.state, 'active'),
      )})`,
    })
    .from(campaignMailboxes)
    .innerJoin(mailboxes, eq(mailboxes.id, campaignMailboxes.mailboxId))
    .where(eq(campaignMailboxes.campaignId, campaignId))
    .orderBy(asc(mailboxes.id));
  return rows.map(({ mailbox, load }) => ({
    id: mailbox.id,
    timeZone: mailbox.timeZone,
    window: mailbox.window,
    dailyLimit: mailbox.dailyLimit,
    isConnected: mailbox.connection === 'connected',
    isHalted: mailbox.pausedAt !== null || mailbox.breakerTrippedAt !== null,
    load,
  }));
}

/** Contacts that are admitted and have not had their first mail. */
async function countAhead(tx: Transaction, campaignId: string): Promise<number> {
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
  return ahead?.count ?? 0;
}

/** A branch takes no time; an empty sequence is over at once. */
function firstDueAt(first: StepRow | undefined, { timeZone, window }: Box, now: Date): Date {
  if (!first || first.kind === 'branch') return now;
  const calendar = { zone: timeZone, holidays: window.holidays };
  return new Date(stepDueMs(first, now.getTime(), calendar));
}
