import { sql } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, inboundMessages, outboundEmails } from '../../schema/index.ts';
import { runCheck } from './run-check.ts';

/** A contact's status is what its mails say: `statusAfterSend`, outranked by a reply, then by a bounce. */
export function checkStatuses(tx: Transaction): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'status_differs',
    looked: sql`
      select id as entity_id, status <> told as is_broken,
        'says ' || status || ', its mails say ' || told as detail
      from (
        select contact.id, contact.status, case
          when heard.replied then 'Replied'
          when heard.bounced or ended.contact_id is not null then 'Bounced'
          when latest.email_number is null then 'Not Sent'
          when latest.email_number = 1 then 'First Email Sent'
          else 'Follow-Up ' || latest.email_number - 1 end as told
        from ${contacts} contact
        left join (
          select contact_id, bool_or(class = 'reply') as replied,
            bool_or(class = 'bounce_hard') as bounced
          from ${inboundMessages}
          where contact_id is not null
          group by contact_id
        ) heard on heard.contact_id = contact.id
        left join (
          select distinct contact_id from ${enrollments} where stop_reason = 'bounced'
        ) ended on ended.contact_id = contact.id
        left join (
          select distinct on (contact_id) contact_id, email_number
          from ${outboundEmails}
          -- What came back for now was sent, too.
          where state = 'sent' or soft_bounces > 0
          order by contact_id, coalesce(sent_at, updated_at) desc, email_number desc
        ) latest on latest.contact_id = contact.id
      ) contact`,
  });
}
