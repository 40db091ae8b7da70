import { sql } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import { campaigns, mailboxes, outboundEmails } from '../../schema/index.ts';
import { runCheck } from './run-check.ts';
import { settingsChanges } from './settings-changes.ts';

/**
 * A day's slots of a mailbox, and of a campaign, are within its limit. A day over the limit of today is
 * right when its last slot is older than that limit: somebody lowered it at noon.
 */
export function checkDailyLimits(tx: Transaction): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'over_daily_limit',
    looked: sql`
      select taken.owner as entity_id,
        taken.slots > taken.most
          and (change.settled_at is null or taken.last_at > change.settled_at) as is_broken,
        taken.slots || ' ' || taken.what || ' on ' || taken.slot_day || ', limit ' || taken.most
          as detail
      from (
        select mailbox_id as owner, slot_day, 'mails' as what, count(*) as slots,
          max(granted_at) as last_at, max(mailbox.daily_limit) as most
        from ${outboundEmails} mail join ${mailboxes} mailbox on mailbox.id = mail.mailbox_id
        where slot_day is not null
        group by mailbox_id, slot_day
        union all
        select campaign_id, slot_day, 'mails', count(*), max(granted_at),
          max((campaign.settings ->> 'dailyLimit')::int)
        from ${outboundEmails} mail join ${campaigns} campaign on campaign.id = mail.campaign_id
        where slot_day is not null
        group by campaign_id, slot_day
        union all
        select campaign_id, slot_day, 'first mails', count(*), max(granted_at),
          max((campaign.settings ->> 'maxNewPerDay')::int)
        from ${outboundEmails} mail join ${campaigns} campaign on campaign.id = mail.campaign_id
        where slot_day is not null and kind = 'fresh'
        group by campaign_id, slot_day
      ) taken
      left join (${settingsChanges}) change on change.entity_id = taken.owner
      where taken.most is not null`,
  });
}
