import { sql } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { runCheck } from './run-check.ts';

/** An enrollment is sent each step once, and each of its mails has a number of its own. */
export function checkStepsSentTwice(tx: Transaction): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'step_sent_twice',
    looked: sql`
      select id as entity_id,
        nth_of_step > 1 or nth_of_number > 1 as is_broken,
        case when nth_of_step > 1 then 'step ' || step_id else 'mail number ' || email_number end
          || ' of enrollment ' || enrollment_id || ' was sent before' as detail
      from (
        select id, enrollment_id, step_id, email_number,
          row_number() over (partition by enrollment_id, step_id order by sent_at, id) as nth_of_step,
          row_number() over (partition by enrollment_id, email_number order by sent_at, id)
            as nth_of_number
        from ${outboundEmails}
        where state = 'sent'
      ) mail`,
  });
}
