import { sql } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import { enrollments, inboundMessages, outboundEmails } from '../../schema/index.ts';
import { raceMargin } from './race-margin.ts';
import { runCheck } from './run-check.ts';

/**
 * No mail is claimed for a contact after its reply was stored. Mails of an enrollment that was made
 * after the reply are a person's new decision.
 */
export function checkMailedAfterReply(tx: Transaction): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'mailed_after_reply',
    looked: sql`
      select distinct on (mail.id) mail.id as entity_id,
        mail.sending_since > reply.known_at + ${raceMargin} as is_broken,
        'claimed ' || mail.sending_since || ', reply ' || reply.id || ' known ' || reply.known_at
          as detail
      from (
        select id, contact_id, created_at, greatest(created_at, received_at) as known_at
        from ${inboundMessages}
        where class = 'reply' and contact_id is not null
      ) reply
      join ${outboundEmails} mail on mail.contact_id = reply.contact_id
      join ${enrollments} enrollment on enrollment.id = mail.enrollment_id
        and enrollment.created_at <= reply.created_at
      where mail.sending_since is not null
      order by mail.id, reply.known_at`,
  });
}
