import { sql } from 'drizzle-orm';
import { fullDomainOf } from '#domain/sending/full-domain-of.ts';
import { isByRecipientZone } from '#domain/sending/is-by-recipient-zone.ts';
import type { LineReason } from '#domain/sending/send-decision.ts';
import type { WorkspaceState } from '#domain/sending/workspace-state.ts';
import type { Transaction } from '../../client.ts';
import { inQueueLine } from './in-queue-line.ts';
import type { LockedMailbox } from './lock-mailbox.ts';
import type { QueueLine } from './queue-line.ts';

type ReasonsOfLines = {
  mailbox: LockedMailbox;
  workspace: WorkspaceState;
  lines: readonly LineReason[];
  now: Date;
};

/** Admission keeps a mailbox's queue far shorter; this bounds the statement whatever happens. */
const rowsAtMost = 5_000;

/**
 * Writes to every contact queued in the mailbox why it is not being sent to now, in one statement. A
 * contact that someone else is changing is passed over: that change writes its own reason.
 * @returns how many reasons changed
 */
export async function writeLineReasons(tx: Transaction, write: ReasonsOfLines): Promise<number> {
  if (write.lines.length === 0) return 0;
  const { count } = await tx.execute(updateReasons(write));
  return count;
}

/** Index `outbound_emails_queue`; a mail that is not due waits for its own time, not its line's. */
export function updateReasons(write: ReasonsOfLines) {
  const now = write.now.toISOString();
  const rows = write.lines.map((line) => rowOf(line, write));
  const fullDomains = rows.flatMap(({ fullDomain }) => fullDomain ?? []);
  // Materialized: joined to the update, a subquery that locks may run once per row.
  return sql`
    with wait as materialized (
      select enrollment.id, reason.*
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line(
        "campaignId" text, kind text, "isByZone" boolean, zone text, "fullDomain" text,
        code text, inputs jsonb, "recheckAt" timestamptz
      )
      join outbound_emails email
        on email.mailbox_id = ${write.mailbox.id}
        and email.campaign_id = line."campaignId"
        and email.kind = line.kind
        and email.state = 'queued'
      join enrollments enrollment on enrollment.id = email.enrollment_id
      join contacts contact on contact.id = email.contact_id and ${inQueueLine(fullDomains)}
      cross join lateral (
        select line.code <> 'campaign_paused' and email.due_at > ${now} and not email.send_now
      ) own (is_delayed)
      cross join lateral (
        select
          case when own.is_delayed then 'waiting_delay' else line.code end,
          case when own.is_delayed then '{}' else line.inputs end,
          case when own.is_delayed then email.due_at else line."recheckAt" end
      ) reason (code, inputs, recheck_at)
      where enrollment.state = 'active'
        and enrollment.paused_at is null
        and contact.paused_at is null
        -- Both know better than "not due yet" why it is not.
        and not (own.is_delayed and enrollment.reason_code in ('out_of_office', 'soft_bounce'))
        and (enrollment.reason_code, enrollment.reason_inputs, enrollment.recheck_at)
          is distinct from (reason.code, reason.inputs, reason.recheck_at)
      limit ${rowsAtMost}
      for no key update of enrollment skip locked
    )
    update enrollments enrollment
    set
      reason_code = wait.code,
      reason_inputs = wait.inputs,
      recheck_at = wait.recheck_at,
      updated_at = ${now}
    from wait
    where enrollment.id = wait.id`;
}

function rowOf({ campaign, head, reason }: LineReason, { mailbox, workspace }: ReasonsOfLines) {
  const { code, inputs, recheckAtMs } = reason;
  const line: QueueLine = {
    campaignId: campaign.campaignId,
    kind: head.kind,
    isByZone: isByRecipientZone(mailbox, campaign),
    zone: head.recipientZone,
    fullDomain: fullDomainOf(workspace, head, workspace.today.date),
  };
  return {
    ...line,
    code,
    inputs,
    recheckAt: recheckAtMs === null ? null : new Date(recheckAtMs).toISOString(),
  };
}
