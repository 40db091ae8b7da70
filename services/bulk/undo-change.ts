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
 * changes nobody.
 * @throws AppError forbidden; not_found, also for a list that is gone
 */
export async function undoChange(call: {
  ctx: VerbContext;
  input: BulkChangeRefInput;
}): Promise<BulkChangeView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { bulkChangeId: id } = parseInput(BulkChangeRefInput, call.input);
  const { row, back } = await changeWorkspace(ctx, async (change) => {
    const { tx, audit, announce } = change;
    const found = await bulkChangeRows.lock(tx, id);
    if (!found) throw notFound('change');
    if (found.undoneAt !== null) return { row: found, back: 0 };
    const count = await takeBack(ctx, change, found);
    await bulkChangeRows.setUndone(tx, id, ctx.clock());
    await announce('contact.changed', null);
    await audit('undoChange', id, { action: found.action, changed: count });
    return { row: found, back: count };
  });
  const { action, contactIds, undoneAt } = row;
  const each = undoneAt === null ? takenBackEach(row) : null;
  const changed = each ? await changeEach(ctx, each, contactIds, async () => {}) : back;
  return { id, action, changed };
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
