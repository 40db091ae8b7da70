import type OpenAI from 'openai';
import { z } from 'zod';
import { estimateTokens } from '#domain/writing/prompt/estimate-tokens.ts';
import type { Embeddings } from './llm-client.ts';
import { readableAnswer } from './readable-answer.ts';

const Vector = z.object({ index: z.number(), embedding: z.array(z.number()).min(1) });
const Usage = z.object({ prompt_tokens: z.number() });

/** One vector a text, in the order of the texts, whatever the order of the answer. */
export async function embedTexts(
  openai: OpenAI,
  model: string,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<Embeddings> {
  if (texts.length === 0) return { vectors: [], inputTokens: 0 };
  const response: unknown = await openai.embeddings.create(
    // Without it the library asks for base64, which not every server knows.
    { model, input: [...texts], encoding_format: 'float' },
    { signal },
  );
  const Answer = z.object({
    data: z.array(Vector).length(texts.length),
    usage: Usage.nullish().catch(null),
  });
  const { data, usage } = readableAnswer(Answer, response);
  return {
    vectors: data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding),
    inputTokens: usage?.prompt_tokens || estimateTokens(texts.join('\n')),
  };
}
