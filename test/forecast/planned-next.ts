import { z } from 'zod';

/** Where the answers of activities name the next instant of their workflow. */
const Answer = z.union([
  z.object({ nextAtMs: z.number() }).transform(({ nextAtMs }) => nextAtMs),
  z.object({ kind: z.literal('not_yet'), atMs: z.number() }).transform(({ atMs }) => atMs),
]);

/** @returns when the workflow asks again by itself, epoch milliseconds; null = when it is told to */
export function plannedNext(answer: unknown): number | null {
  return Answer.safeParse(answer).data ?? null;
}
