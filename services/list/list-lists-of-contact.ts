import { inWorkspace } from '#db/in-workspace.ts';
import { listListsOf } from '#db/queries/list/list-lists-of.ts';
import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { ListView } from '#domain/list/list-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import { getContactOverview } from '../contact/get-contact-overview.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { viewList } from './view-list.ts';

/** The lists a contact is on, by name. @throws AppError forbidden; not_found */
export async function listListsOfContact(call: {
  ctx: VerbContext;
  input: ContactRefInput;
}): Promise<PageView<ListView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { contactId } = parseInput(ContactRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    await getContactOverview(tx, contactId);
    return { items: (await listListsOf(tx, contactId)).map(viewList), nextCursor: null };
  });
}
