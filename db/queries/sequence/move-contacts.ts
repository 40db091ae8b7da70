import { sql } from 'drizzle-orm';
import { replanContact } from '#domain/sequence/replan-contact.ts';
import type { SequenceEdit } from '#domain/sequence/sequence-edit.ts';
import { nextPositionOf } from '#domain/sequence/sequence-impact.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import type { Transaction } from '../../client.ts';
import { listMovable, type MovableRow } from './list-movable.ts';
import { standingPosition } from './standing-position.ts';

/** Rows a statement, so that its parameter stays small and reckoning them holds up nobody else. */
const rowsPerStatement = 5_000;
/** More than that the campaign wakes, as after a pause: a message owed for each would cost more than the edit. */
const wokenOneByOne = 100;

/**
 * Takes everybody under way from the present sequence to the new one: where they go on, when that is
 * due, and why they wait. Most only get another number, in one statement; those whose next step is
 * another or due at another time are reckoned one by one. The caller holds the campaign.
 * @returns whose workflows must look again, unless a pause or their number leaves that to the campaign
 */
export async function moveContacts(
  tx: Transaction,
  campaign: { id: string; isPaused: boolean },
  edit: SequenceEdit,
  now: Date,
): Promise<string[]> {
  const positions = replannedPositions(edit);
  const rows = await listMovable(tx, campaign.id, edit, positions);
  await renumber(tx, campaign.id, edit, positions);
  const isHeld = campaign.isPaused || rows.length > wokenOneByOne;
  const woken: string[] = [];
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const page = rows.slice(from, from + rowsPerStatement);
    const moves = page.flatMap((row) => moveOf(edit, row, now) ?? []);
    await writeMoves(tx, moves, { isHeld, now });
    for (const { id, wakes } of isHeld ? [] : moves) if (wakes) woken.push(id);
  }
  return woken;
}

/** Present positions at which an edit changes what is waited for. */
function replannedPositions({ present, steps, nextPositions }: SequenceEdit): number[] {
  return [...present.entries()].flatMap(([position, { id }]) => {
    const next = steps[nextPositions[position] ?? steps.length];
    const { text, timing, route } = next?.differences ?? {};
    return next?.id !== id || text || timing || route ? [position] : [];
  });
}

async function renumber(
  tx: Transaction,
  campaignId: string,
  edit: SequenceEdit,
  replanned: readonly number[],
): Promise<void> {
  const moves = edit.nextPositions
    .map((next, position) => ({ position, next, isReplanned: replanned.includes(position) }))
    // Who is at the end is so whatever number it has.
    .filter(({ position, next }) => position !== next || position === edit.present.length);
  await tx.execute(sql`
    update enrollments enrollment
    set next_position = move.next, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
      as move(position int, next int, "isReplanned" boolean)
    where enrollment.campaign_id = ${campaignId}
      and ${standingPosition(edit)} = move.position
      and (enrollment.state = 'enrolled' or enrollment.frozen is not null
        or (enrollment.state = 'active' and not move."isReplanned"))`);
}

type Move = {
  id: string;
  nextPosition: number;
  isReplanned: boolean;
  isOtherStep: boolean;
  dueAt: string | null;
  reasonCode: ReasonCode;
  wakes: boolean;
};

function moveOf(edit: SequenceEdit, row: MovableRow, now: Date): Move | null {
  const nowMs = now.getTime();
  const replanned = replanContact(edit, row, nowMs);
  const { id, reasonCode } = row;
  if (!replanned) {
    const nextPosition = nextPositionOf(edit, row);
    return {
      id,
      nextPosition,
      isReplanned: false,
      isOtherStep: false,
      dueAt: null,
      reasonCode,
      wakes: false,
    };
  }
  const { dueMs, nextPosition, isOtherStep } = replanned;
  const isAway = row.notBeforeMs !== null && dueMs !== null && dueMs <= row.notBeforeMs;
  return {
    id,
    nextPosition,
    isReplanned: true,
    isOtherStep,
    dueAt: dueMs === null ? null : new Date(dueMs).toISOString(),
    reasonCode: dueMs === null ? 'finished' : isAway ? 'out_of_office' : 'waiting_delay',
    wakes: replanned.wakes && !row.isPaused,
  };
}

async function writeMoves(
  tx: Transaction,
  moves: readonly Move[],
  { isHeld, now }: { isHeld: boolean; now: Date },
): Promise<void> {
  // A pause keeps its reason: it is the pause that is to be explained, and its end brings the other.
  const reason = sql`case when enrollment.held_at is not null and move."dueAt" is not null then enrollment.reason_code else move."reasonCode" end`;
  await tx.execute(sql`
    update enrollments enrollment
    set next_position = move."nextPosition",
      next_due_at = case when move."isReplanned" then move."dueAt" else enrollment.next_due_at end,
      recheck_at = case when move."isReplanned" then move."dueAt" else enrollment.recheck_at end,
      reason_code = case when move."isReplanned" then ${reason} else enrollment.reason_code end,
      reason_inputs = case when move."isReplanned" and move."reasonCode" <> 'out_of_office' then '{}' else enrollment.reason_inputs end,
      stale_since = case when move."isOtherStep" then null else enrollment.stale_since end,
      held_at = case when move.wakes and ${isHeld} then ${now.toISOString()}::timestamptz else enrollment.held_at end,
      updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb)
      as move(id text, "nextPosition" int, "isReplanned" boolean, "isOtherStep" boolean,
        "dueAt" timestamptz, "reasonCode" text, wakes boolean)
    where enrollment.id = move.id`);
}
