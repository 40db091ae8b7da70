import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, outboundEmails, steps } from '../../schema/index.ts';

export type UnderWayRow = Awaited<ReturnType<typeof listUnderWay>>[number];

/** Contacts of these campaigns that are not through, each with the mail that is written and not sent. */
export function listUnderWay(tx: Transaction, campaignIds: readonly string[]) {
  return tx
    .select({
      id: enrollments.id,
      contactId: enrollments.contactId,
      campaignId: enrollments.campaignId,
      mailboxId: enrollments.mailboxId,
      state: enrollments.state,
      nextPosition: enrollments.nextPosition,
      waitFrom: enrollments.waitFrom,
      nextDueAt: enrollments.nextDueAt,
      lastSentAt: enrollments.lastSentAt,
      admittedAt: enrollments.admittedAt,
      sentCount: enrollments.sentCount,
      reasonCode: enrollments.reasonCode,
      recheckAt: enrollments.recheckAt,
      isStale: sql<boolean>`${enrollments.staleSince} is not null`,
      isPaused: sql<boolean>`coalesce(${enrollments.pausedAt}, ${contacts.pausedAt}) is not null`,
      recipientZone: contacts.timeZone,
      domain: contacts.emailDomain,
      emailState: outboundEmails.state,
      refusals: outboundEmails.refusals,
      dueAt: outboundEmails.dueAt,
      isSendNow: outboundEmails.sendNow,
      emailPosition: steps.position,
    })
    .from(enrollments)
    .innerJoin(contacts, eq(contacts.id, enrollments.contactId))
    .leftJoin(
      outboundEmails,
      and(
        eq(outboundEmails.enrollmentId, enrollments.id),
        inArray(outboundEmails.state, [
          'awaiting_approval',
          'queued',
          'granted',
          'sending',
          'failed',
          'unknown',
        ]),
      ),
    )
    .leftJoin(steps, eq(steps.id, outboundEmails.stepId))
    .where(
      and(
        inArray(enrollments.campaignId, [...campaignIds]),
        inArray(enrollments.state, ['enrolled', 'active']),
      ),
    );
}
