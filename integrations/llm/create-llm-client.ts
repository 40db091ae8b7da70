import type { ChatModel, EmbeddingModel } from 'openai/resources';
import type { LlmClient } from './llm-client.ts';
import { createOpenAiClient } from './openai-client.ts';

/** What OpenAI recommends for many small jobs (developers.openai.com/api/docs/models, November 2026). */
const defaultModel: ChatModel = 'gpt-6-luna';
const embeddingModel: EmbeddingModel = 'text-embedding-3-small';

/** A model that thinks may take its time; longer than this it is not worth waiting. */
const timeoutMs = 75_000;

type LlmEnv = {
  OPENAI_API_KEY?: string | undefined;
  OPENAI_BASE_URL?: string | undefined;
  OPENAI_MODEL?: string | undefined;
  OPENAI_PRICE_INPUT?: number | undefined;
  OPENAI_PRICE_OUTPUT?: number | undefined;
};

/** Name of the model that the environment asks for; null when it names neither a key nor a server. */
export function llmModelOf(env: LlmEnv): string | null {
  const isSetUp = env.OPENAI_API_KEY !== undefined || env.OPENAI_BASE_URL !== undefined;
  return isSetUp ? (env.OPENAI_MODEL ?? defaultModel) : null;
}

/** The client that the environment asks for; null when it names neither a key nor a server. */
export function createLlmClient(env: LlmEnv): LlmClient | null {
  const model = llmModelOf(env);
  if (model === null) return null;
  const { OPENAI_API_KEY: apiKey = null, OPENAI_BASE_URL: baseUrl = null } = env;
  const { OPENAI_PRICE_INPUT: input, OPENAI_PRICE_OUTPUT: output } = env;
  const price = input === undefined || output === undefined ? null : { input, output };
  return createOpenAiClient({ apiKey, baseUrl, model, price, embeddingModel, timeoutMs });
}
