import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import type { ContactOrdering } from '#db/queries/contact/contact-order.ts';
import { listContactOverviews } from '#db/queries/contact/list-contact-overviews.ts';
import type { ContactPageView } from '#domain/contact/contact-page-view.ts';
import { parseContactSort, type ContactOrder } from '#domain/contact/contact-sort.ts';
import type { ContactView } from '#domain/contact/contact-view.ts';
import type { ListContactsInput } from '#domain/contact/list-contacts-input.ts';
import { isStoredAs } from '#domain/segment/stored-value.ts';
import { InstantInput } from '#domain/shared/instant-input.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { resolveContactFilter } from '../segment/resolve-contact-filter.ts';
import { findOrSimilar } from './find-or-similar.ts';
import { resolveOrder } from './resolve-order.ts';
import { viewContact } from './view-contact.ts';

/**
 * A page of the contacts that match, of whatever length. If nobody has the text searched for, those who
 * have one like it.
 * @throws AppError invalid_input for a cursor of another order; not_found for an unknown segment
 */
export async function readContactPage(
  ctx: VerbContext,
  { sort, cursor, limit, ...filter }: z.output<typeof ListContactsInput>,
): Promise<ContactPageView> {
  const order = parseContactSort(sort);
  // A cursor says where it stands in one order only.
  const Cursor = z.object({
    sort: z.literal(sort),
    value: (isInstant(order) ? InstantInput : z.string()).nullable(),
    id: z.string(),
    isSimilar: z.boolean().default(false),
  });
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor);
  const { rows, isSimilar, by } = await inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const match = await resolveContactFilter(tx, filter, ctx.clock());
    const ordering = await resolveOrder(tx, order);
    const query = { match, sort: ordering, after, limit: limit + 1 };
    const found = await findOrSimilar(tx, query, listContactOverviews, after?.isSimilar);
    return { ...found, by: ordering.by };
  });
  const items = rows.slice(0, limit).map(viewContact);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items,
    nextCursor: hasMore
      ? encodeCursor({ sort, value: sortValue(last, by), id: last.id, isSimilar })
      : null,
    isSimilar,
  };
}

const isInstant = ({ by }: ContactOrder) =>
  'field' in by && (by.field === 'createdAt' || by.field === 'updatedAt');

/** Where a cursor stands; null among those without a value. */
function sortValue(contact: ContactView, by: ContactOrdering['by']): string | null {
  if ('field' in by) return contact[by.field];
  const text = contact.custom[by.custom] ?? '';
  return isStoredAs(by.definition?.type ?? 'text', text) ? text : null;
}
