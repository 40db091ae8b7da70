import type OpenAI from 'openai';
import { z } from 'zod';
import { readableAnswer } from './readable-answer.ts';

const Answer = z.object({
  results: z
    .array(z.object({ flagged: z.boolean(), categories: z.record(z.string(), z.unknown()) }))
    .min(1),
});

/** OpenAI's moderation, which is free of charge (platform.openai.com/docs/guides/moderation). */
export async function moderateText(
  openai: OpenAI,
  text: string,
  signal: AbortSignal,
): Promise<{ flagged: boolean; categories: string[] }> {
  const response: unknown = await openai.moderations.create(
    { model: 'omni-moderation-latest', input: text },
    { signal },
  );
  const { results } = readableAnswer(Answer, response);
  return {
    flagged: results.some(({ flagged }) => flagged),
    categories: results.flatMap(({ categories }) =>
      Object.keys(categories).filter((name) => categories[name] === true),
    ),
  };
}
