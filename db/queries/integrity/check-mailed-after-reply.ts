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
      select mail.id as entity_id,
        mail.sending_since > reply.known_at + ${raceMargin} as is_broken,
        'claimed ' || mail.sending_since || ', reply ' || reply.id || ' known ' || reply.known_at
          as detail
      from ${outboundEmails} mail
      join ${enrollments} enrollment on enrollment.id = mail.enrollment_id
      join lateral (
        select id, greatest(created_at, received_at) as known_at
        from ${inboundMessages}
        where contact_id = mail.contact_id and class = 'reply'
          and created_at >= enrollment.created_at
        order by greatest(created_at, received_at)
        limit 1
      ) reply on true
      where mail.sending_since is not null`,
  });
}
