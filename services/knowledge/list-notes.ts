import { inWorkspace } from '#db/in-workspace.ts';
import { noteRows } from '#db/queries/knowledge/note-rows.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { knowledgeLimits } from '#domain/knowledge/knowledge-limits.ts';
import type { NoteView } from '#domain/knowledge/note-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import { getContactOverview } from '../contact/get-contact-overview.ts';
import type { VerbContext } from '../context.ts';
import { nameActors } from '../name-actors.ts';
import { parseInput } from '../parse-input.ts';
import { viewNote } from './view-note.ts';

/** A contact's notes, newest first, each with the beginning of its text. @throws AppError forbidden; not_found */
export async function listNotes(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<PageView<NoteView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { contactId } = parseInput(ContactRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    await getContactOverview(tx, contactId);
    const rows = await noteRows.list(tx, contactId, knowledgeLimits.excerptCharacters);
    const actors = rows.map(({ createdBy }) => createdBy);
    const name = await nameActors(tx, actors);
    return { items: rows.map((row) => viewNote(row, name)), nextCursor: null };
  });
}
