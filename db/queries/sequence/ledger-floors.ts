import { sql, type SQL } from 'drizzle-orm';
import type { SequenceEdit } from '#domain/sequence/sequence-edit.ts';
import { isUnsettled } from './is-unsettled.ts';

/** Nobody knows yet, or it came back for now and goes out once more as it is. */
const isWithProvider = sql`(email.state in ('sending', 'unknown') or (email.sent_at is not null and email.state <> 'sent'))`;

/**
 * A subquery of the contacts for whom the ledger knows more than their position: a mail of a step is with
 * the provider, or a step comes back that they had, or a person left out, before it was removed.
 * `floor` = the first position of the new sequence that can still be theirs.
 */
export function ledgerFloors(campaignId: string, { steps }: SequenceEdit): SQL {
  const places = steps.flatMap(({ id, formerPosition }, position) =>
    id === null ? [] : [{ stepId: id, position, isBack: formerPosition === null }],
  );
  const back = places.filter(({ isBack }) => isBack);
  return sql`(
    select fact.enrollment_id, max(fact.floor) as floor, bool_or(fact.is_sending) as is_sending
    from (
      select email.enrollment_id, true as is_sending, place.position as floor
      from outbound_emails email
      join ${recordset(places)} on place."stepId" = email.step_id
      where email.campaign_id = ${campaignId} and ${isUnsettled} and ${isWithProvider}
      ${back.length > 0 ? sql`union all ${hadBefore(campaignId, back)}` : sql``}
    ) fact
    group by fact.enrollment_id
  )`;
}

function hadBefore(campaignId: string, back: readonly unknown[]): SQL {
  return sql`
    select email.enrollment_id, false, place.position + 1
    from outbound_emails email
    join ${recordset(back)} on place."stepId" = email.step_id
    where email.campaign_id = ${campaignId} and email.state in ('sent', 'cancelled')
    union all
    select task.enrollment_id, false, place.position + 1
    from tasks task
    join ${recordset(back)} on place."stepId" = task.step_id
    where task.state in ('done', 'cancelled')`;
}

function recordset(places: readonly unknown[]): SQL {
  return sql`jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as place("stepId" text, position int)`;
}
