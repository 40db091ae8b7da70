import { sql } from 'drizzle-orm';
import type { FrozenSequence } from '#domain/enrollment/frozen-sequence.ts';
import { thawSequence, type ThawedSequence } from '#domain/enrollment/thaw-sequence.ts';
import type { Transaction } from '../../client.ts';
import { enrollments, tasks } from '../../schema/index.ts';
import { among } from '../bulk/among.ts';
import { reopenFinished } from '../campaign/reopen-finished.ts';
import { withdrawMails } from '../sequence/withdraw-mails.ts';
import { listFrozen, type FrozenRow } from './list-frozen.ts';
import { revivePlans } from './revive-plans.ts';

export type ThawedRow = FrozenRow & { thawed: ThawedSequence };

/**
 * Lets the sequences of contacts that are back out of the trash go on from where they were, with the
 * mails that were written, approved or waited for, unless the sequence was edited meanwhile. The others
 * stay stopped for good. A campaign that had finished without them runs again.
 */
export async function thawEnrollments(
  tx: Transaction,
  contactIds: readonly string[],
  now: Date,
): Promise<{ goingOn: ThawedRow[]; ended: FrozenRow[] }> {
  const goingOn: ThawedRow[] = [];
  const ended: FrozenRow[] = [];
  for (const row of await listFrozen(tx, contactIds)) {
    const thawed = thawSequence(row.frozen, row, now);
    if (thawed) goingOn.push({ ...row, thawed });
    else ended.push(row);
  }
  await writeGoingOn(tx, goingOn);
  await revivePlans(tx, frozenOf(goingOn.filter(({ thawed }) => thawed.keepsPlan)));
  await dropPlans(tx, frozenOf(goingOn.filter(({ thawed }) => !thawed.keepsPlan)), now);
  const campaignIds = [...new Set(goingOn.map(({ campaignId }) => campaignId))];
  await reopenFinished(tx, campaignIds);
  const endedIds = ended.map(({ id }) => id);
  await tx.update(enrollments).set({ frozen: null }).where(among(enrollments.id, endedIds));
  return { goingOn, ended };
}

const frozenOf = (rows: readonly FrozenRow[]) => rows.map(({ frozen }) => frozen);

async function writeGoingOn(tx: Transaction, rows: readonly ThawedRow[]): Promise<void> {
  const backs = JSON.stringify(rows.map(({ id, thawed }) => ({ id, ...thawed })));
  await tx.execute(sql`
    update ${enrollments} enrollment
    set state = case when enrollment.admitted_at is null then 'enrolled' else 'active' end,
      stop_reason = null, finished_at = null, frozen = null,
      wait_from = back."waitFrom", next_due_at = back."nextDueAt", recheck_at = back."recheckAt",
      reason_code = back."reasonCode", reason_inputs = back."reasonInputs", updated_at = now()
    from jsonb_to_recordset(${backs}::jsonb) as back(id text, "waitFrom" timestamptz,
      "nextDueAt" timestamptz, "recheckAt" timestamptz, "reasonCode" text, "reasonInputs" jsonb)
    where enrollment.id = back.id`);
}

/** Left cancelled, a mail would count as a step that a person left out. */
async function dropPlans(tx: Transaction, frozen: readonly FrozenSequence[], at: Date) {
  const emailIds = frozen.flatMap(({ emails }) => emails.map(({ id }) => id));
  const taskIds = frozen.flatMap((each) => each.taskIds);
  await withdrawMails(tx, emailIds, at);
  await tx.delete(tasks).where(among(tasks.id, taskIds));
}
