import { z } from 'zod';

const pageLimits = { default: 50, max: 200 } as const;

/** What every list takes: how many, and where the previous page ended. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(pageLimits.max).default(pageLimits.default),
  cursor: z.string().min(1).max(1000).optional(),
};
