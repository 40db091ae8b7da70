import { sql } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { runCheck } from './run-check.ts';

/**
 * A follow-up lies in the thread of the mail before it. It may begin a new one when it goes out from
 * another mailbox or has a subject of its own.
 */
export function checkThreads(tx: Transaction): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'follow_up_in_other_thread',
    looked: sql`
      select id as entity_id,
        provider_thread_id is distinct from earlier_thread as is_broken,
        'in thread ' || coalesce(provider_thread_id, 'none') || ', the mail before in '
          || coalesce(earlier_thread, 'none') as detail
      from (
        select id, mailbox_id, subject, in_reply_to, provider_thread_id,
          lag(mailbox_id) over earlier as earlier_mailbox,
          lag(subject) over earlier as earlier_subject,
          lag(provider_thread_id) over earlier as earlier_thread
        from ${outboundEmails}
        where state = 'sent'
        window earlier as (partition by enrollment_id order by email_number, sent_at)
      ) mail
      where mailbox_id = earlier_mailbox
        and (in_reply_to is not null or subject = earlier_subject)`,
  });
}
