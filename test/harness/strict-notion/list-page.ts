import { z } from 'zod';
import { invalid } from './notion-refusal.ts';

const Paging = z.object({
  page_size: z.int().min(1).max(100).default(100),
  start_cursor: z.string().nullable().optional(),
});

/**
 * One page of a list; the cursor is the id of its first object.
 * @throws NotionRefusal for a page size over 100 or a cursor of another list
 */
export function listPage<T extends { id: string }>(
  kind: string,
  items: readonly T[],
  body: unknown,
  describe: (item: T) => object,
): object {
  const paging = Paging.safeParse(body);
  if (!paging.success) {
    throw invalid('body failed validation: body.page_size should be at most 100.');
  }
  const { page_size: size, start_cursor: cursor } = paging.data;
  const from = cursor ? items.findIndex(({ id }) => id === cursor) : 0;
  if (from === -1) throw invalid(`The start_cursor provided is invalid: ${cursor}`);
  const next = items[from + size];
  return {
    object: 'list',
    type: kind,
    [kind]: {},
    results: items.slice(from, from + size).map(describe),
    next_cursor: next?.id ?? null,
    has_more: next !== undefined,
  };
}
