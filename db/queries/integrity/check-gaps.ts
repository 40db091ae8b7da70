import { sql } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import type { Transaction } from '../../client.ts';
import { mailboxes, outboundEmails } from '../../schema/index.ts';
import { runCheck } from './run-check.ts';
import { settingsChanges } from './settings-changes.ts';

/**
 * Two slots of a mailbox are at least its shortest gap apart. One whose mail came back and waits for its
 * next is no longer the mailbox's.
 */
export function checkGaps(tx: Transaction, since: Date): Promise<InvariantCheck> {
  return runCheck(tx, {
    invariant: 'gap_too_short',
    looked: sql`
      select slot.id as entity_id,
        slot.granted_at - slot.earlier_at < make_interval(secs => mailbox.gap_min_seconds)
          as is_broken,
        'granted ' || extract(epoch from slot.granted_at - slot.earlier_at)::numeric(12, 3)
          || ' s after the slot before, at least ' || mailbox.gap_min_seconds || ' s' as detail
      from (
        select id, mailbox_id, granted_at,
          lag(granted_at) over (partition by mailbox_id order by granted_at, id) as earlier_at
        from ${outboundEmails}
        where granted_at > ${since.toISOString()}::timestamptz and slot_day is not null
      ) slot
      join ${mailboxes} mailbox on mailbox.id = slot.mailbox_id
      left join (${settingsChanges}) change on change.entity_id = slot.mailbox_id
      where slot.earlier_at is not null
        and (change.settled_at is null or slot.granted_at > change.settled_at)`,
  });
}
