import { sql } from 'drizzle-orm';
import type { ContactUnderWay } from '#domain/sequence/replan-contact.ts';
import type { SequenceEdit } from '#domain/sequence/sequence-edit.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import type { Transaction } from '../../client.ts';
import { ledgerFloors } from './ledger-floors.ts';
import { standingPosition } from './standing-position.ts';

export type MovableRow = ContactUnderWay & {
  id: string;
  reasonCode: ReasonCode;
  /** The contact itself; its resume wakes it. */
  isPaused: boolean;
};

type Row = {
  id: string;
  nextPosition: number;
  floor: number;
  isSending: boolean;
  fromMs: number;
  dueMs: number | null;
  isRescheduled: boolean;
  notBeforeMs: number | null;
  zone: string;
  holidays: string[] | null;
  reasonCode: ReasonCode;
  isPaused: boolean;
};

/**
 * Active contacts at these positions of the present sequence, and those of whom the ledger knows more
 * than their position. Who has nothing left is left alone.
 */
export async function listMovable(
  tx: Transaction,
  campaignId: string,
  edit: SequenceEdit,
  positions: readonly number[],
): Promise<MovableRow[]> {
  const rows = await tx.execute<Row>(sql`
    select enrollment.id,
      enrollment.next_position as "nextPosition",
      coalesce(ledger.floor, 0) as floor,
      coalesce(ledger.is_sending, false) as "isSending",
      ${epochMs(sql`coalesce(enrollment.wait_from, enrollment.last_sent_at, enrollment.admitted_at)`)} as "fromMs",
      ${epochMs(sql`enrollment.next_due_at`)} as "dueMs",
      enrollment.rescheduled_at is not null as "isRescheduled",
      case when enrollment.reason_code = 'out_of_office' then ${epochMs(sql`enrollment.recheck_at`)} end as "notBeforeMs",
      mailbox.time_zone as zone,
      mailbox."window" -> 'holidays' as holidays,
      enrollment.reason_code as "reasonCode",
      enrollment.paused_at is not null as "isPaused"
    from enrollments enrollment
    join mailboxes mailbox on mailbox.id = enrollment.mailbox_id
    left join ${ledgerFloors(campaignId, edit)} ledger on ledger.enrollment_id = enrollment.id
    where enrollment.campaign_id = ${campaignId}
      and enrollment.state = 'active'
      and ${standingPosition(edit)} < ${edit.present.length}
      and (ledger.floor is not null
        or enrollment.next_position in (select jsonb_array_elements(${JSON.stringify(positions)}::jsonb)::int))`);
  return rows.map(({ zone, holidays, ...row }) => ({
    ...row,
    calendar: { zone, holidays: holidays ?? undefined },
  }));
}

function epochMs(time: ReturnType<typeof sql>) {
  return sql`(extract(epoch from ${time}) * 1000)::float8`;
}
