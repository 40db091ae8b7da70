import { and, asc, count, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Finding } from '#domain/writing/finding.ts';
import type { WrittenEmail } from '#domain/writing/written-email.ts';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts, enrollments, outboundEmails, steps } from '../../schema/index.ts';

export type ApprovalRow = Awaited<ReturnType<typeof selectApprovals>>[number];

/** The model's last answer for the present draft. */
const latest = (column: 'value' | 'findings') => sql`(
  select ${sql.identifier(column)} from email_writings writing
  where writing.email_id = outbound_emails.id
    and writing.draft_number = outbound_emails.draft_number
  order by writing.attempt desc limit 1)`;

/** Which mails those are. */
const isWaiting = () =>
  and(
    // A constant, which a plan for any argument knows to be the index's.
    sql`${outboundEmails.state} = 'awaiting_approval'`,
    // What an outage made stale is decided about elsewhere.
    isNull(enrollments.staleSince),
  );

export async function countWaiting(tx: Transaction, where: SQL | undefined): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(outboundEmails)
    .innerJoin(enrollments, eq(enrollments.id, outboundEmails.enrollmentId))
    .where(and(isWaiting(), where));
  return row?.total ?? 0;
}

/** Mails that wait for a person to approve them, oldest request first. */
export function selectApprovals(tx: Transaction, where: SQL | undefined, limit: number) {
  return tx
    .select({
      email: outboundEmails,
      enrollment: { threadId: enrollments.threadId },
      contact: {
        name: contacts.name,
        email: contacts.email,
        company: contacts.company,
        role: contacts.role,
      },
      campaignName: campaigns.name,
      step: steps,
      answer: sql<WrittenEmail | null>`${latest('value')}`,
      findings: sql<Finding[] | null>`${latest('findings')}`,
    })
    .from(outboundEmails)
    .innerJoin(enrollments, eq(enrollments.id, outboundEmails.enrollmentId))
    .innerJoin(contacts, eq(contacts.id, outboundEmails.contactId))
    .innerJoin(campaigns, eq(campaigns.id, outboundEmails.campaignId))
    .innerJoin(steps, eq(steps.id, outboundEmails.stepId))
    .where(and(isWaiting(), where))
    .orderBy(asc(outboundEmails.approvalAskedAt), asc(outboundEmails.id))
    .limit(limit);
}
