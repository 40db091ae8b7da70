import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listContactOverviews } from '#db/queries/contact/list-contact-overviews.ts';
import { parseContactSort } from '#domain/contact/contact-sort.ts';
import { ListContactsInput } from '#domain/contact/list-contacts-input.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { viewContact } from './view-contact.ts';

/** A page of the contacts that match. @throws AppError forbidden; invalid_input */
export async function listContacts(call: {
  ctx: VerbContext;
  input: ListContactsInput;
}): Promise<PageView<ContactView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { sort, cursor, limit, ...filter } = parseInput(ListContactsInput, call.input);
  const { field, isDescending } = parseContactSort(sort);
  // A cursor says where it stands in one order only.
  const Cursor = z.object({ sort: z.literal(sort), value: z.string(), id: z.string() });
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    listContactOverviews(tx, {
      filter,
      sort: { field, isDescending },
      after: cursor === undefined ? null : decodeCursor(Cursor, cursor),
      limit: limit + 1,
    }),
  );
  const items = rows.slice(0, limit).map(viewContact);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items,
    nextCursor: hasMore ? encodeCursor({ sort, value: last[field], id: last.id }) : null,
  };
}
