import OpenAI from 'openai';
import type { TokenPrice } from '#domain/writing/completion-cost.ts';
import { estimateTokens } from '#domain/writing/prompt/estimate-tokens.ts';
import { askInDialects } from './ask-in-dialects.ts';
import { classifyLlmError } from './classify-llm-error.ts';
import { embedTexts } from './embed-texts.ts';
import { isPathUnknown } from './is-unknown-to-server.ts';
import type { CompletionCall, LlmClient } from './llm-client.ts';
import { moderateText } from './moderate-text.ts';
import { parseJsonAnswer } from './parse-json-answer.ts';
import type { ServerAnswer } from './server-answer.ts';

export interface OpenAiSettings {
  /** null for servers that want none. */
  readonly apiKey: string | null;
  /** null = OpenAI itself. */
  readonly baseUrl: string | null;
  readonly model: string;
  readonly price: TokenPrice | null;
  readonly embeddingModel: string;
  readonly timeoutMs: number;
}

/**
 * Any server that speaks OpenAI's API. The library's own retries are off, for Temporal is to see and
 * pace them, and so is its log, which would hold prompts.
 */
export function createOpenAiClient(settings: OpenAiSettings): LlmClient {
  const { apiKey, baseUrl, model, price, embeddingModel, timeoutMs } = settings;
  const openai = new OpenAI({
    apiKey: apiKey ?? 'none',
    baseURL: baseUrl ?? 'https://api.openai.com/v1',
    // Otherwise read from the environment, which is not ours to read.
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
  });
  const ask = askInDialects(openai, model);
  return {
    model,
    price,
    embeddingModel,
    async complete(call) {
      const begin = performance.now();
      const answer = await orProviderError(() => ask(call));
      return {
        value: answer.refusal === null ? parseJsonAnswer(answer.text, call.schema) : null,
        raw: answer.text,
        refusal: answer.refusal,
        isTruncated: answer.isTruncated,
        model: answer.model || model,
        ...countedTokens(answer, call),
        latencyMs: Math.round(performance.now() - begin),
      };
    },
    moderate: (text, signal) => orNull(() => moderateText(openai, text, signal)),
    embed: (texts, signal) => orNull(() => embedTexts(openai, embeddingModel, texts, signal)),
  };
}

/** Servers that do not count are counted for, on the high side, so that a budget holds with them too. */
function countedTokens(
  { inputTokens, outputTokens, text }: ServerAnswer,
  { messages }: CompletionCall,
): { inputTokens: number; outputTokens: number } {
  const asked = messages.map(({ content }) => content).join('\n');
  return {
    inputTokens: inputTokens || estimateTokens(asked),
    outputTokens: outputTokens || estimateTokens(text),
  };
}

async function orProviderError<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (thrown) {
    throw classifyLlmError(thrown, new Date());
  }
}

/** null when the server has no such endpoint, or not for the models that OpenAI has for it. */
function orNull<Answer>(call: () => Promise<Answer>): Promise<Answer | null> {
  return orProviderError(() =>
    call().catch((thrown: unknown) => {
      const error = classifyLlmError(thrown, new Date());
      if (isPathUnknown(thrown) || notForUs.has(error.reason)) return null;
      throw error;
    }),
  );
}

/** Of what it refuses; a policy that a text offends is no such reason. */
const notForUs: ReadonlySet<string> = new Set(['not_found', 'model_not_found', 'invalid']);
