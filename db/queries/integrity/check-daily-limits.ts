import { sql, type SQL } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import { campaigns, mailboxes, outboundEmails, workspaces } from '../../schema/index.ts';
import { runCheck } from './run-check.ts';
import { settingsChanges } from './settings-changes.ts';

/**
 * A day's slots of a mailbox, a campaign, a recipient domain and the workspace are within their limits.
 * A day over the limit of today is right when its last slot is older than that limit: somebody lowered it
 * at noon.
 */
export function checkDailyLimits(tx: Transaction): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'over_daily_limit',
    looked: sql`
      select taken.entity_id,
        slots > most and (change.settled_at is null or last_at > change.settled_at) as is_broken,
        slots || ' ' || what || ' on ' || slot_day || ', limit ' || most as detail
      from (
        ${takenOf({
          what: 'mails',
          owner: sql`mailbox_id`,
          limit: sql`(select daily_limit from ${mailboxes} where id = owner)`,
        })}
        union all
        ${takenOf({
          what: 'mails',
          owner: sql`campaign_id`,
          limit: sql`(select (settings ->> 'dailyLimit')::int from ${campaigns} where id = owner)`,
        })}
        union all
        ${takenOf({
          what: 'first mails',
          owner: sql`campaign_id`,
          limit: sql`(select (settings ->> 'maxNewPerDay')::int from ${campaigns} where id = owner)`,
          only: sql`kind = 'fresh'`,
        })}
        union all
        ${takenOf({
          what: 'mails of all mailboxes',
          owner: sql`workspace_id`,
          limit: sql`(select daily_quota from ${workspaces} where id = owner)`,
        })}
        union all
        ${takenOf({
          what: 'mails to the domain of this one',
          owner: sql`workspace_id`,
          limit: sql`(select domain_daily_limit from ${workspaces} where id = owner)`,
          only: sql`slot_domain is not null`,
          each: sql`slot_domain`,
        })}
      ) taken
      left join (${settingsChanges}) change on change.entity_id = owner
      where most is not null`,
  });
}

/**
 * Slots by day.
 * @param limited.owner whose settings hold the limit; named by a finding
 * @param limited.each counted apart, and named by one of its mails
 */
function takenOf(limited: { what: string; owner: SQL; limit: SQL; only?: SQL; each?: SQL }): SQL {
  const { what, owner, limit, only = sql`true`, each } = limited;
  return sql`
    select ${each ? sql`mail_id` : sql`owner`} as entity_id, owner, slot_day, ${what}::text as what,
      slots, last_at, ${limit} as most
    from (
      select ${owner} as owner, slot_day, count(*) as slots, max(granted_at) as last_at,
        min(id) as mail_id
      from ${outboundEmails}
      where slot_day is not null and ${only}
      group by ${owner}, slot_day${each ? sql`, ${each}` : sql``}
    ) slots_of_day`;
}
