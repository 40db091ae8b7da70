import type { ChatModel, EmbeddingModel } from 'openai/resources';
import type { LlmClient } from './llm-client.ts';
import { createOpenAiClient } from './openai-client.ts';

/** What OpenAI recommends for many small jobs (developers.openai.com/api/docs/models, November 2026). */
const defaultModel: ChatModel = 'gpt-6-luna';
const embeddingModel: EmbeddingModel = 'text-embedding-3-small';

/** A model that thinks may take its time; longer than this it is not worth waiting. */
const timeoutMs = 75_000;

/** The client that the environment asks for; null when it names neither a key nor a server. */
export function createLlmClient(env: {
  OPENAI_API_KEY?: string | undefined;
  OPENAI_BASE_URL?: string | undefined;
  OPENAI_MODEL?: string | undefined;
}): LlmClient | null {
  const { OPENAI_API_KEY: apiKey = null, OPENAI_BASE_URL: baseUrl = null } = env;
  if (apiKey === null && baseUrl === null) return null;
  const model = env.OPENAI_MODEL ?? defaultModel;
  return createOpenAiClient({ apiKey, baseUrl, model, embeddingModel, timeoutMs });
}
