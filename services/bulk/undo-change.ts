import { bulkChangeRows, type BulkChangeRow } from '#db/queries/bulk/bulk-change-rows.ts';
import { BulkChangeRefInput } from '#domain/bulk/bulk-change-ref-input.ts';
import type { BulkChangeView } from '#domain/bulk/bulk-change-view.ts';
import { isOneByOne } from '#domain/bulk/one-by-one.ts';
import { oppositeAction } from '#domain/bulk/opposite-action.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace, type Change } from '../change-workspace.ts';
import { bringBack } from '../contact/bring-back.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { leaveCampaign } from '../contact/leave-campaign.ts';
import { changeEach, type ContactChange } from './change-each.ts';
import { labelContacts } from './label-contacts.ts';
import { oneByOneVerbs } from './one-by-one-verbs.ts';

/**
 * Takes a bulk change back from those it changed. Who was deleted comes back with everything, and their
 * sequences go on; who was enrolled leaves that campaign, whatever it has sent by then. Once: a second call
 * changes nobody; one that broke off goes on with those who are left.
 * @throws AppError forbidden; not_found, also for a list that is gone
 */
export async function undoChange(call: {
  ctx: VerbContext;
  input: BulkChangeRefInput;
}): Promise<BulkChangeView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { bulkChangeId: id } = parseInput(BulkChangeRefInput, call.input);
  const { row, changed } = await inOne(ctx, id);
  const { action, contactIds, undoneAt } = row;
  const each = undoneAt === null ? takenBackEach(row) : null;
  if (!each) return { id, action, changed };
  const count = await changeEach(ctx, each, contactIds, async () => {});
  await changeWorkspace(ctx, (change) => setUndone(ctx, change, { row, changed: count }));
  return { id, action, changed: count };
}

/** As far as one transaction can. */
function inOne(ctx: VerbContext, id: string): Promise<Undone> {
  return changeWorkspace(ctx, async (change) => {
    const row = await bulkChangeRows.lock(change.tx, id);
    if (!row) throw notFound('change');
    if (row.undoneAt !== null || takenBackEach(row)) return { row, changed: 0 };
    const undone = { row, changed: await takeBack(ctx, change, row) };
    await setUndone(ctx, change, undone);
    return undone;
  });
}

type Undone = { row: BulkChangeRow; changed: number };

async function setUndone(
  { clock }: VerbContext,
  { tx, audit, announce }: Change,
  { row: { id, action }, changed }: Undone,
): Promise<void> {
  await bulkChangeRows.setUndone(tx, id, clock());
  await announce('contact.changed', null);
  await audit('undoChange', id, { action, changed });
}

/** What takes it back from one contact, where each needs the locks of its sending. */
function takenBackEach({ action, subject }: BulkChangeRow): ContactChange | null {
  if (action === 'pause') return oneByOneVerbs.resume;
  if (action === 'resume') return oneByOneVerbs.pause;
  if (action !== 'enroll') return null;
  const campaignId = subject ?? '';
  return ({ ctx, input }) => leaveCampaign({ ctx, input: { ...input, campaignId } });
}

/** What one transaction can take back. @returns how many contacts that changed */
async function takeBack(ctx: VerbContext, change: Change, row: BulkChangeRow): Promise<number> {
  const { action, contactIds, subject } = row;
  const { workspaceId, actor } = ctx.access;
  if (action === 'delete') return (await bringBack(ctx, change, contactIds)).length;
  if (action === 'enroll' || isOneByOne(action)) return 0;
  const kind = oppositeAction[action];
  const by = { workspaceId, actor, at: ctx.clock() };
  return (await labelContacts(change.tx, by, contactIds, { kind, subject: subject ?? '' })).length;
}
