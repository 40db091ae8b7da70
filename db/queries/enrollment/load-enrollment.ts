import { and, asc, eq, gte } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import {
  campaigns,
  contacts,
  enrollments,
  mailboxes,
  outboundEmails,
  steps,
} from '../../schema/index.ts';

/** One enrollment with its contact, campaign and mailbox. */
export async function loadEnrollment(tx: Transaction, enrollmentId: string) {
  const [row] = await tx
    .select({
      enrollment: enrollments,
      contact: contacts,
      campaign: campaigns,
      mailbox: mailboxes,
    })
    .from(enrollments)
    .innerJoin(contacts, eq(contacts.id, enrollments.contactId))
    .innerJoin(campaigns, eq(campaigns.id, enrollments.campaignId))
    .leftJoin(mailboxes, eq(mailboxes.id, enrollments.mailboxId))
    .where(eq(enrollments.id, enrollmentId));
  return row ?? null;
}

export type EnrollmentRow = NonNullable<Awaited<ReturnType<typeof loadEnrollment>>>;

/** The next step to do and the ledger row it already has, if any; null after the last step. */
export async function findNextStep(
  tx: Transaction,
  { id, campaignId, nextPosition }: { id: string; campaignId: string; nextPosition: number },
) {
  const [next] = await tx
    .select({ step: steps, email: outboundEmails })
    .from(steps)
    .leftJoin(
      outboundEmails,
      and(eq(outboundEmails.stepId, steps.id), eq(outboundEmails.enrollmentId, id)),
    )
    .where(and(eq(steps.campaignId, campaignId), gte(steps.position, nextPosition)))
    .orderBy(asc(steps.position))
    .limit(1);
  return next ?? null;
}

export type NextStep = NonNullable<Awaited<ReturnType<typeof findNextStep>>>;
