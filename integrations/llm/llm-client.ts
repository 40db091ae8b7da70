import type { z } from 'zod';
import type { TokenPrice } from '#domain/writing/completion-cost.ts';

interface LlmMessage {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export interface CompletionCall {
  readonly messages: readonly LlmMessage[];
  /** Name of the schema towards the server: letters, digits, `_` and `-`. */
  readonly schemaName: string;
  readonly schema: z.ZodType;
  /** Thinking counts too, with models that think. */
  readonly maxOutputTokens: number;
  readonly signal: AbortSignal;
}

/** One answer of the model: paid for, whether it is of use or not. */
export interface Completion {
  /** The answer as the schema has it; null when it does not fit, was cut off or refused. */
  readonly value: unknown;
  readonly raw: string;
  /** Why the model does not want to answer. */
  readonly refusal: string | null;
  /** The answer ran into `maxOutputTokens`. */
  readonly isTruncated: boolean;
  /** As the server names it, which may be more exact than what was asked for. */
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly latencyMs: number;
}

/** Vectors of texts, one a text, in their order. */
export interface Embeddings {
  readonly vectors: number[][];
  readonly inputTokens: number;
}

/**
 * A language model behind any server that speaks OpenAI's API. Every failure is a `ProviderError`
 * (provider `llm`); nothing is retried in here.
 */
export interface LlmClient {
  /** The model that writes. */
  readonly model: string;
  /** Where whoever set it up has said what it costs. */
  readonly price: TokenPrice | null;
  complete(call: CompletionCall): Promise<Completion>;
  /** null = the server does not judge texts. */
  moderate(
    text: string,
    signal: AbortSignal,
  ): Promise<{ flagged: boolean; categories: string[] } | null>;
  /** The model that makes vectors; those of different models do not compare. */
  readonly embeddingModel: string;
  /** null = the server makes no vectors. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Embeddings | null>;
}
