import { z } from 'zod';
import type { Dialect } from './dialect.ts';
import { readableAnswer } from './readable-answer.ts';
import { strictJsonSchema } from './strict-json-schema.ts';

const Answer = z.object({
  model: z.string().optional(),
  status: z.string().optional(),
  incomplete_details: z.object({ reason: z.string().optional() }).nullish(),
  output: z.array(
    z.object({
      content: z
        .array(z.object({ text: z.string().optional(), refusal: z.string().optional() }))
        .nullish()
        .catch(null),
    }),
  ),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).nullish().catch(null),
});

/**
 * OpenAI's Responses API with a strict JSON schema
 * (platform.openai.com/docs/api-reference/responses). Nothing is stored on the server.
 */
export const responsesDialect: Dialect = {
  name: 'responses',
  async ask(openai, model, { messages, schema, schemaName, maxOutputTokens, signal }) {
    const response: unknown = await openai.responses.create(
      {
        model,
        input: [...messages],
        max_output_tokens: maxOutputTokens,
        store: false,
        text: {
          format: {
            type: 'json_schema',
            name: schemaName,
            schema: strictJsonSchema(schema),
            strict: true,
          },
        },
      },
      { signal },
    );
    const answer = readableAnswer(Answer, response);
    const pieces = answer.output.flatMap(({ content }) => content ?? []);
    const refusal = pieces.flatMap((piece) => piece.refusal ?? []).join('\n');
    const isFiltered = answer.incomplete_details?.reason === 'content_filter';
    return {
      text: pieces.flatMap(({ text }) => text ?? []).join(''),
      refusal: refusal || (isFiltered ? 'content filter' : null),
      isTruncated: answer.status === 'incomplete' && !isFiltered,
      model: answer.model,
      inputTokens: answer.usage?.input_tokens,
      outputTokens: answer.usage?.output_tokens,
    };
  },
};
