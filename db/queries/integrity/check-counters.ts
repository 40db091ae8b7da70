import { sql, type SQL } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import {
  auditLog,
  campaignDays,
  domainDays,
  mailboxDays,
  outboundEmails,
} from '../../schema/index.ts';
import { runCheck } from './run-check.ts';

/**
 * The guarded counters say how many rows hold a slot of that day. Fewer would let a limit be passed.
 * More is right only for mails that are no longer told by a row: sent again after a temporary
 * failure of delivery, or deleted with their contact on that day or later.
 */
export function checkCounters(tx: Transaction): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'counter_differs',
    looked: sql`
      select entity_id,
        counted < held or counted_fresh < held_fresh
          or ((counted > held + resent or counted_fresh > held_fresh + resent)
            and not exists (select from ${auditLog}
              where verb = 'deleteContact' and created_at >= day - interval '1 day')) as is_broken,
        what || ' of ' || day || ' counts ' || counted || ' (' || counted_fresh || ' first mails), '
          || held || ' (' || held_fresh || ') rows hold a slot' as detail
      from (
        ${comparison({
          what: 'mailbox_days',
          counters: sql`select mailbox_id as owner, day, sent, fresh from ${mailboxDays}`,
          owner: sql`mailbox_id`,
        })}
        union all
        ${comparison({
          what: 'campaign_days',
          counters: sql`select campaign_id as owner, day, sent, fresh from ${campaignDays}`,
          owner: sql`campaign_id`,
        })}
        union all
        ${comparison({
          what: 'domain_days',
          counters: sql`select domain as owner, day, sent, 0 as fresh from ${domainDays}`,
          owner: sql`slot_domain`,
        })}
      ) compared
      cross join (select coalesce(sum(soft_bounces), 0) as resent from ${outboundEmails}) again`,
  });
}

/** A domain is not named in a finding: one of its mails is, or its table when there is none. */
function comparison({
  what,
  counters,
  owner,
}: {
  what: 'mailbox_days' | 'campaign_days' | 'domain_days';
  counters: SQL;
  owner: SQL;
}): SQL {
  const isDomain = what === 'domain_days';
  const fresh = isDomain ? sql`0` : sql`count(*) filter (where kind = 'fresh')`;
  const entity = isDomain ? sql`coalesce(held.mail_id, ${what})` : sql`owner`;
  return sql`
    select ${entity} as entity_id, ${what}::text as what, day,
      coalesce(counter.sent, 0) as counted, coalesce(counter.fresh, 0) as counted_fresh,
      coalesce(held.slots, 0) as held, coalesce(held.fresh, 0) as held_fresh
    from (${counters}) counter
    full join (
      select ${owner} as owner, slot_day as day, count(*) as slots, ${fresh} as fresh,
        min(id) as mail_id
      from ${outboundEmails}
      where slot_day is not null and ${owner} is not null
      group by 1, 2
    ) held using (owner, day)`;
}
