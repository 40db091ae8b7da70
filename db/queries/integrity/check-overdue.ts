import { sql } from 'drizzle-orm';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
import { hourMs } from '#domain/shared/milliseconds.ts';
import type { Transaction } from '../../client.ts';
import {
  campaigns,
  contacts,
  enrollments,
  mailboxes,
  outboundEmails,
  workspaces,
} from '../../schema/index.ts';
import { runCheck } from './run-check.ts';

/**
 * Nobody is forgotten: a wait that is over leads to a mail within the hour, and a mailbox with mail
 * in its queue is looked at when it said it would be. Finds workflows that run and do nothing.
 */
export function checkOverdue(tx: Transaction, now: Date): Promise<InvariantCheck> {
  const latest = sql`${new Date(now.getTime() - hourMs).toISOString()}::timestamptz`;
  return runCheck(tx, {
    invariant: 'overdue',
    looked: sql`
      select enrollment.id as entity_id,
        enrollment.reason_code = 'waiting_delay'
          and greatest(enrollment.next_due_at, enrollment.recheck_at) < ${latest} as is_broken,
        'was due ' || enrollment.next_due_at as detail
      from ${enrollments} enrollment
      join ${campaigns} campaign on campaign.id = enrollment.campaign_id
      join ${contacts} contact on contact.id = enrollment.contact_id
      join ${workspaces} workspace on workspace.id = enrollment.workspace_id
      where enrollment.state = 'active' and campaign.state = 'running'
        and enrollment.next_due_at is not null and enrollment.held_at is null
        and coalesce(enrollment.paused_at, contact.paused_at, workspace.sending_paused_at) is null
      union all
      select mailbox.id, mailbox.next_dispatch_at < ${latest},
        'its queue was to be looked at ' || mailbox.next_dispatch_at
      from ${mailboxes} mailbox
      where mailbox.next_dispatch_at is not null
        and exists (select from ${outboundEmails}
          where mailbox_id = mailbox.id and state = 'queued')`,
  });
}
