import { sql } from 'drizzle-orm';
import { waitsForPerson } from '#domain/sending/waits-for-person.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, outboundEmails, steps } from '../../schema/index.ts';

/** A contact whose next mail is stale. */
export type StaleMail = {
  enrollmentId: string;
  contactId: string;
  mailboxId: string | null;
  /** null = not written yet. */
  emailId: string | null;
  dueAtMs: number;
};

/**
 * Whose next mail was due at `before` or earlier and has not gone out: queued or granted, or due and
 * not yet written. Paused contacts and those held as stale before are left out; who waits for a person
 * already was not held up by an outage.
 * @param of.enrollmentId only this one, if it is stale (still)
 */
export async function listStaleMail(
  tx: Transaction,
  of: { campaignId: string; before: Date; enrollmentId?: string },
): Promise<StaleMail[]> {
  const before = sql`${of.before.toISOString()}::timestamptz`;
  const waits = sql.join(
    waitsForPerson.map((code) => sql`${code}`),
    sql`, `,
  );
  const rows = await tx.execute<StaleMail>(sql`
    select
      enrollment.id as "enrollmentId",
      enrollment.contact_id as "contactId",
      enrollment.mailbox_id as "mailboxId",
      email.id as "emailId",
      (extract(epoch from coalesce(email.due_at, enrollment.next_due_at)) * 1000)::float8 as "dueAtMs"
    from ${enrollments} enrollment
    join ${contacts} contact on contact.id = enrollment.contact_id
    cross join lateral (
      select id, kind from ${steps}
      where campaign_id = enrollment.campaign_id
        and position >= enrollment.next_position
        and removed_at is null
      order by position
      limit 1
    ) step
    left join ${outboundEmails} email
      on email.enrollment_id = enrollment.id and email.step_id = step.id and email.state <> 'draft'
    where enrollment.campaign_id = ${of.campaignId}
      and ${of.enrollmentId === undefined ? sql`true` : sql`enrollment.id = ${of.enrollmentId}`}
      and enrollment.state = 'active'
      and enrollment.paused_at is null
      and contact.paused_at is null
      and enrollment.stale_since is null
      and step.kind = 'email'
      and case
        when email.id is null
          then enrollment.next_due_at <= ${before} and enrollment.reason_code not in (${waits})
        else email.state in ('queued', 'granted') and email.due_at <= ${before}
      end
    order by enrollment.id`);
  return [...rows];
}
