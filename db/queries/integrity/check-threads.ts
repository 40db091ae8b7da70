import { sql } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import { contactEvents, outboundEmails } from '../../schema/index.ts';
import { runCheck } from './run-check.ts';

/**
 * A follow-up lies in the thread of the mail before it. It may begin a new one when it goes out from
 * another mailbox, or did so between the two, or has a subject of its own. Of a mail that a person settled
 * nobody may know the thread.
 */
export function checkThreads(tx: Transaction): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'follow_up_in_other_thread',
    looked: sql`
      select id as entity_id,
        provider_thread_id <> earlier_thread and not exists (select from ${contactEvents}
          where contact_id = mail.contact_id and type = 'contact.moved' and at >= earlier_at)
          as is_broken,
        'in thread ' || provider_thread_id || ', the mail before in ' || earlier_thread as detail
      from (
        select id, contact_id, mailbox_id, subject, in_reply_to, provider_thread_id,
          lag(mailbox_id) over earlier as earlier_mailbox,
          lag(sent_at) over earlier as earlier_at,
          lag(subject) over earlier as earlier_subject,
          lag(provider_thread_id) over earlier as earlier_thread
        from ${outboundEmails}
        where state = 'sent'
        window earlier as (partition by enrollment_id order by email_number, sent_at)
      ) mail
      where mailbox_id = earlier_mailbox and provider_thread_id is not null
        and earlier_thread is not null
        and (in_reply_to is not null or subject = earlier_subject)`,
  });
}
