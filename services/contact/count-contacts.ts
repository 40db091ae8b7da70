import { inWorkspace } from '#db/in-workspace.ts';
import { countContacts as countRows } from '#db/queries/contact/count-contacts.ts';
import type { ContactCountView } from '#domain/contact/contact-count-view.ts';
import { ContactFilterInput } from '#domain/contact/contact-filter-input.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { resolveContactFilter } from '../segment/resolve-contact-filter.ts';

/** Where counting stops: beyond it nobody reads the digits. */
const countMax = 200_000;

/** How many contacts match. @throws AppError forbidden; invalid_input; not_found for an unknown segment */
export async function countContacts(call: {
  ctx: VerbContext;
  input: ContactFilterInput;
}): Promise<ContactCountView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const filter = parseInput(ContactFilterInput, call.input);
  const found = await inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) =>
    countRows(tx, await resolveContactFilter(tx, filter, ctx.clock()), countMax + 1),
  );
  return { count: Math.min(found, countMax), isExact: found <= countMax };
}
