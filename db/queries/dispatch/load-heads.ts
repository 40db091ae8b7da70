import { sql } from 'drizzle-orm';
import type { Candidate } from '#domain/sending/candidate.ts';
import type { Transaction } from '../../client.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import { inQueueLine } from './in-queue-line.ts';
import type { LockedMailbox } from './lock-mailbox.ts';
import type { QueueLine } from './queue-line.ts';

export type Head = Candidate & { readonly campaignId: string };

/** Of a type alias, unlike an interface, TypeScript knows that it has no other keys. */
type HeadRow = { [Key in keyof Head]: Head[Key] };

/** Locks and reads who stands first in each line; mail that someone is just changing is passed over. */
export async function loadHeads(
  tx: Transaction,
  mailbox: LockedMailbox,
  lines: readonly QueueLine[],
  now: Date,
): Promise<Head[]> {
  if (lines.length === 0) return [];
  const { date } = readWallClock(now.getTime(), mailbox.timeZone);
  return [...(await tx.execute<HeadRow>(selectHeads(mailbox.id, lines, date)))];
}

/** Index `outbound_emails_queue`, one probe per line. */
export function selectHeads(mailboxId: string, lines: readonly QueueLine[], day: string) {
  const fullDomains = lines.flatMap(({ fullDomain }) => fullDomain ?? []);
  return sql`
    select line."campaignId", line.kind, head.*
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as line("campaignId" text, kind text, "isByZone" boolean, zone text, "fullDomain" text)
    cross join lateral (
      select
        email.id as "emailId",
        email.enrollment_id as "enrollmentId",
        email.email_number as "emailNumber",
        (extract(epoch from email.due_at) * 1000)::float8 as "dueAtMs",
        email.send_now as "isSendNow",
        contact.time_zone as "recipientZone",
        contact.email_domain as domain,
        jsonb_build_object('date', ${day}::text, 'sent', coalesce((
          select domain_day.sent from domain_days domain_day
          where domain_day.workspace_id = email.workspace_id
            and domain_day.day = ${day}::date
            and domain_day.domain = contact.email_domain
        ), 0)) as "domainToday"
      from outbound_emails email
      join enrollments enrollment on enrollment.id = email.enrollment_id
      join contacts contact on contact.id = email.contact_id
      where email.mailbox_id = ${mailboxId}
        and ${inQueueLine(fullDomains)}
        and enrollment.state = 'active'
        and enrollment.paused_at is null
        and contact.paused_at is null
      order by email.send_now desc nulls last, email.due_at, email.enrollment_id
      limit 1
      for update of email skip locked
    ) head`;
}
