import { noteRows } from '#db/queries/knowledge/note-rows.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { NoteRefInput } from '#domain/knowledge/note-ref-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import { getContactOverview } from '../contact/get-contact-overview.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/** Removes a note for good; no later mail is written from it. @throws AppError forbidden; not_found */
export async function deleteNote(call: { ctx: VerbContext; input: NoteRefInput }): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const ref = parseInput(NoteRefInput, call.input);
  const { workspaceId, actor } = ctx.access;
  await changeWorkspace(ctx, async ({ tx, audit }) => {
    const { contactId, noteId } = ref;
    await getContactOverview(tx, contactId);
    const row = await noteRows.remove(tx, ref);
    if (!row) throw notFound('note');
    const event = { workspaceId, contactId, at: ctx.clock(), actor, data: { title: row.title } };
    await recordContactEvent(tx, { ...event, type: 'contact.note_removed' });
    await audit('deleteNote', contactId, { noteId });
  });
}
