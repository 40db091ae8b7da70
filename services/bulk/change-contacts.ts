import { inWorkspace } from '#db/in-workspace.ts';
import { bulkChangeRows } from '#db/queries/bulk/bulk-change-rows.ts';
import { BulkChangeInput } from '#domain/bulk/bulk-change-input.ts';
import type { BulkChangeView } from '#domain/bulk/bulk-change-view.ts';
import { isOneByOne } from '#domain/bulk/one-by-one.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { changeEach } from './change-each.ts';
import { findChosen } from './find-chosen.ts';
import { labelContacts } from './label-contacts.ts';
import { narrowChosen } from './narrow-chosen.ts';
import { oneByOneVerbs } from './one-by-one-verbs.ts';

/**
 * Tags, lists, pauses, resumes or deletes many contacts. Can be undone for as long as it is remembered.
 * @throws AppError forbidden; invalid_input; not_found for an unknown list or segment
 */
export async function changeContacts(call: {
  ctx: VerbContext;
  input: BulkChangeInput;
}): Promise<BulkChangeView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { action, ...chosen } = parseInput(BulkChangeInput, call.input);
  const { workspaceId, actor } = ctx.access;
  const labelledBy = { workspaceId, actor, at: ctx.clock() };
  const { kind } = action;
  const subject = 'name' in action ? action.name : 'listId' in action ? action.listId : null;
  const begun = await changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const found = await findChosen(tx, chosen, ctx.clock());
    const contactIds = isOneByOne(kind)
      ? []
      : await labelContacts(tx, labelledBy, found, { kind, subject: subject ?? '' });
    const row = await bulkChangeRows.insert(tx, { workspaceId, action: kind, subject, contactIds });
    if (contactIds.length > 0) await announce('contact.changed', null);
    await audit('changeContacts', row.id, { action: kind, chosen: found.length });
    const waiting = isOneByOne(kind) ? await narrowChosen(tx, kind, found) : [];
    return { id: row.id, changed: contactIds.length, waiting };
  });
  const { id, changed, waiting } = begun;
  if (!isOneByOne(kind)) return { id, action: kind, changed };
  const note = (ids: readonly string[]) =>
    inWorkspace(ctx.db, workspaceId, (tx) => bulkChangeRows.add(tx, id, ids));
  return { id, action: kind, changed: await changeEach(ctx, oneByOneVerbs[kind], waiting, note) };
}
