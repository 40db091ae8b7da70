import { z } from 'zod';

/** One page of a list; `nextCursor` is null on the last one. */
export type PageView<T> = { items: T[]; nextCursor: string | null };

export function pageView<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
