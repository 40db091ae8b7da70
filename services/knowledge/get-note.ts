import { inWorkspace } from '#db/in-workspace.ts';
import { noteRows } from '#db/queries/knowledge/note-rows.ts';
import { NoteRefInput } from '#domain/knowledge/note-ref-input.ts';
import type { NoteView } from '#domain/knowledge/note-view.ts';
import { authorize } from '../authorize.ts';
import { getContactOverview } from '../contact/get-contact-overview.ts';
import type { VerbContext } from '../context.ts';
import { nameActors } from '../name-actors.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewNote } from './view-note.ts';

/** One note with its whole text. @throws AppError forbidden; not_found */
export async function getNote(call: { ctx: VerbContext; input: NoteRefInput }): Promise<NoteView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const ref = parseInput(NoteRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    await getContactOverview(tx, ref.contactId);
    const row = await noteRows.find(tx, ref);
    if (!row) throw notFound('note');
    return viewNote(row, await nameActors(tx, [row.createdBy]));
  });
}
