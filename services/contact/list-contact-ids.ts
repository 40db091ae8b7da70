import type { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listPageIds } from '#db/queries/contact/list-page-ids.ts';
import { parseContactSort } from '#domain/contact/contact-sort.ts';
import type { ListContactsInput } from '#domain/contact/list-contacts-input.ts';
import type { VerbContext } from '../context.ts';
import { resolveContactFilter } from '../segment/resolve-contact-filter.ts';
import { findOrSimilar } from './find-or-similar.ts';
import { resolveOrder } from './resolve-order.ts';

/** More than any workspace has. */
const everybody = 100_000_000;

/**
 * All that `readContactPage` would show page by page, at one moment. @throws AppError not_found for an
 * unknown segment
 */
export function listContactIds(
  ctx: VerbContext,
  { sort, ...filter }: Omit<z.output<typeof ListContactsInput>, 'cursor' | 'limit'>,
): Promise<string[]> {
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const match = await resolveContactFilter(tx, filter, ctx.clock());
    const ordering = await resolveOrder(tx, parseContactSort(sort));
    const query = { match, sort: ordering, after: null, limit: everybody };
    return (await findOrSimilar(tx, query, listPageIds)).rows;
  });
}
