import { inArray, sql } from 'drizzle-orm';
import { endingReasons } from '#domain/enrollment/ending-reason.ts';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import { reasonCodes } from '#domain/sending/reason-code.ts';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts, enrollments } from '../../schema/index.ts';
import { runCheck } from './run-check.ts';

/** Reasons of somebody who is out; a last mail or a closed gate may say the other endings for a moment. */
const overReasons = [
  endingReasons.replied,
  endingReasons.company_replied,
  endingReasons.bounced,
  endingReasons.unsubscribed,
  endingReasons.erased,
];

/**
 * Every enrolled contact has one reason of the closed list, it fits its state, its contact shows it, and
 * its campaign is one that goes on: in another it would wait for good.
 */
export function checkReasons(tx: Transaction): Promise<InvariantCheck> {
  const code = sql`enrollment.reason_code`;
  return runCheck(tx, {
    invariant: 'reason_missing',
    looked: sql`
      select entity_id, detail is not null as is_broken, detail
      from (
        select enrollment.id as entity_id, case
          when not ${inArray(code, [...reasonCodes])} then ${code} || ' is no reason'
          when enrollment.state = 'finished' and ${code} <> ${endingReasons.finished}
            then 'finished, yet its reason is ' || ${code}
          when enrollment.state = 'stopped' and ${code} is distinct from enrollment.stop_reason
            then 'stopped by ' || coalesce(enrollment.stop_reason, 'nothing') || ', reason ' || ${code}
          when enrollment.state in ('enrolled', 'active') and ${inArray(code, overReasons)}
            then enrollment.state || ', yet its reason is ' || ${code}
          when enrollment.state in ('enrolled', 'active') and campaign.state in ('finished', 'archived')
            then enrollment.state || ', yet its campaign is ' || campaign.state
          when enrollment.state in ('enrolled', 'active')
            and contact.current_enrollment_id is distinct from enrollment.id
            then 'contact ' || contact.id || ' shows enrollment '
              || coalesce(contact.current_enrollment_id, 'none')
          end as detail
        from ${enrollments} enrollment
        join ${contacts} contact on contact.id = enrollment.contact_id
        join ${campaigns} campaign on campaign.id = enrollment.campaign_id
      ) judged`,
  });
}
