import type OpenAI from 'openai';
import { z } from 'zod';

const Answer = z.object({
  results: z
    .array(z.object({ flagged: z.boolean(), categories: z.record(z.string(), z.unknown()) }))
    .min(1),
});

/**
 * OpenAI's moderation, which is free of charge (platform.openai.com/docs/guides/moderation).
 * @returns null when the answer is none: LM Studio answers 200 to paths that it does not know
 */
export async function moderateText(
  openai: OpenAI,
  text: string,
  signal: AbortSignal,
): Promise<{ flagged: boolean; categories: string[] } | null> {
  const response: unknown = await openai.moderations.create(
    { model: 'omni-moderation-latest', input: text },
    { signal },
  );
  const results = Answer.safeParse(response).data?.results;
  if (!results) return null;
  return {
    flagged: results.some(({ flagged }) => flagged),
    categories: results.flatMap(({ categories }) =>
      Object.keys(categories).filter((name) => categories[name] === true),
    ),
  };
}
