import { inWorkspace } from '#db/in-workspace.ts';
import { listNamesakes } from '#db/queries/contact/list-namesakes.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { viewContact } from './view-contact.ts';

/** Contacts that may be the same person: those of the same name. @throws AppError forbidden; not_found */
export async function listDuplicates(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<PageView<ContactView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { contactId } = parseInput(ContactRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const { contact } = await getContactOverview(tx, contactId);
    const rows = await listNamesakes(tx, contact);
    return { items: rows.map(viewContact), nextCursor: null };
  });
}
