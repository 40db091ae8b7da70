import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import type { Dialect } from './dialect.ts';
import type { CompletionCall } from './llm-client.ts';
import { readableAnswer } from './readable-answer.ts';
import { strictJsonSchema } from './strict-json-schema.ts';

const Answer = z.object({
  model: z.string().optional(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: z.number(), completion_tokens: z.number() })
    .nullish()
    .catch(null),
});

type ChatRequest = Pick<ChatCompletionCreateParamsNonStreaming, 'messages' | 'response_format'>;

/** Chat completions with a JSON schema, which most other servers speak. */
export const chatSchemaDialect = chatDialect('chat_schema', (call) => ({
  messages: [...call.messages],
  response_format: {
    type: 'json_schema',
    json_schema: {
      name: call.schemaName,
      schema: strictJsonSchema(call.schema),
      strict: true,
    },
  },
}));

/** For servers that promise an object at most: the schema is part of the rules. */
export const chatObjectDialect = chatDialect('chat_object', (call) => ({
  messages: [
    ...call.messages,
    {
      role: 'system',
      content: `Answer with one JSON object and nothing else. It fits this JSON Schema:\n${JSON.stringify(strictJsonSchema(call.schema))}`,
    },
  ],
  response_format: { type: 'json_object' },
}));

function chatDialect(
  name: Dialect['name'],
  request: (call: CompletionCall) => ChatRequest,
): Dialect {
  return {
    name,
    async ask(openai, model, call) {
      const response: unknown = await openai.chat.completions.create(
        // The older name of `max_completion_tokens`: the one that servers other than OpenAI's know.
        { model, max_tokens: call.maxOutputTokens, ...request(call) },
        { signal: call.signal },
      );
      const { choices, model: named, usage } = readableAnswer(Answer, response);
      const [choice] = choices;
      const isFiltered = choice?.finish_reason === 'content_filter';
      return {
        text: choice?.message.content ?? '',
        refusal: choice?.message.refusal || (isFiltered ? 'content filter' : null),
        isTruncated: choice?.finish_reason === 'length',
        model: named,
        inputTokens: usage?.prompt_tokens,
        outputTokens: usage?.completion_tokens,
      };
    },
  };
}
