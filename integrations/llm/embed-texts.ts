import type OpenAI from 'openai';
import { z } from 'zod';
import { readableAnswer } from './readable-answer.ts';

const Vector = z.object({ index: z.number(), embedding: z.array(z.number()).min(1) });

/** One vector a text, in the order of the texts, whatever the order of the answer. */
export async function embedTexts(
  openai: OpenAI,
  model: string,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<number[][]> {
  if (texts.length === 0) return [];
  const response: unknown = await openai.embeddings.create(
    // Without it the library asks for base64, which not every server knows.
    { model, input: [...texts], encoding_format: 'float' },
    { signal },
  );
  const Answer = z.object({ data: z.array(Vector).length(texts.length) });
  const { data } = readableAnswer(Answer, response);
  return data.toSorted((a, b) => a.index - b.index).map(({ embedding }) => embedding);
}
