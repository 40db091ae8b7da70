import type { z } from 'zod';
import { ProviderError } from '../provider-error.ts';

/** What a server answered, if it is what the API documents: a proxy's HTML page is not. */
export function readableAnswer<Answer>(schema: z.ZodType<Answer>, answer: unknown): Answer {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new ProviderError({
    provider: 'llm',
    kind: 'bad_response',
    effect: 'unknown',
    reason: 'unreadable',
  });
}
