import { sql } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, inboundMessages, outboundEmails } from '../../schema/index.ts';
import { runCheck } from './run-check.ts';

/**
 * A contact's status is what its mails say: `statusAfterSend`, outranked by a reply, then by a bounce. One of an
 * address that the contact has no more, by a merge or a correction, may have been left behind with it.
 */
export function checkStatuses(tx: Transaction): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'status_differs',
    looked: sql`
      select id as entity_id, status <> told as is_broken,
        'says ' || status || ', its mails say ' || told as detail
      from (
        select contact.id, contact.status, case
          when heard.replied then 'Replied'
          when heard.bounced or ended.bounced then 'Bounced'
          when contact.status = 'Bounced' and coalesce(heard.bounced, ended.bounced) is not null
            then 'Bounced'
          when latest.email_number is null then 'Not Sent'
          when latest.email_number = 1 then 'First Email Sent'
          else 'Follow-Up ' || latest.email_number - 1 end as told
        from ${contacts} contact
        left join (
          select incoming.contact_id, bool_or(incoming.class = 'reply') as replied,
            bool_or(mail.id is null or ${isPresent}) filter (where incoming.class = 'bounce_hard') as bounced
          from ${inboundMessages} incoming
          join ${contacts} holder on holder.id = incoming.contact_id
          left join ${outboundEmails} mail on mail.id = incoming.outbound_email_id
          where incoming.class in ('reply', 'bounce_hard')
          group by incoming.contact_id
        ) heard on heard.contact_id = contact.id
        left join (
          select enrollment.contact_id, bool_or(mail.id is null or ${isPresent}) as bounced
          from ${enrollments} enrollment
          join ${contacts} holder on holder.id = enrollment.contact_id
          left join ${outboundEmails} mail on mail.enrollment_id = enrollment.id
          where enrollment.stop_reason = 'bounced'
          group by enrollment.contact_id
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

/** Whether the mail went to the address that its contact has. */
const isPresent = sql`lower(mail.to_address) in (lower(holder.email), holder.email_normalized)`;
