import { parseJsonAnswer } from '#integrations/llm/parse-json-answer.ts';
import type { CompletionCall, LlmClient } from '#integrations/llm/llm-client.ts';
import type { ProviderError } from '#integrations/provider-error.ts';

/** What the model does with one call: answers a text or a value, declines, is cut off, or fails. */
export type ScriptedAnswer =
  | { readonly text: string; readonly isTruncated?: boolean }
  | { readonly value: unknown }
  | { readonly refusal: string }
  | { readonly error: ProviderError };

export interface FakeLlm extends LlmClient {
  /** Every call so far. */
  readonly calls: readonly CompletionCall[];
  /** Answers the next calls, in order; the last one answers all that follow. */
  script(...answers: ScriptedAnswer[]): void;
  /** Forgets all it was asked and told. */
  reset(): void;
  /** Texts that contain one of these words are flagged; null = there is no moderation. */
  flagged: Readonly<Record<string, string>> | null;
  /** The texts of every call for vectors so far. */
  readonly embedded: readonly (readonly string[])[];
  /** Makes no vectors, like a server without them; or fails at it. */
  embedding: 'works' | 'missing' | ProviderError;
}

/** A model that says what the test tells it to. */
export function createFakeLlm(model = 'gpt-6-luna'): FakeLlm {
  const calls: CompletionCall[] = [];
  const embedded: (readonly string[])[] = [];
  let answers: ScriptedAnswer[] = [];
  return {
    model,
    price: null,
    embeddingModel: 'text-embedding-3-small',
    calls,
    embedded,
    flagged: {},
    embedding: 'works',
    script: (...scripted) => (answers = scripted),
    reset() {
      calls.length = 0;
      embedded.length = 0;
      this.embedding = 'works';
      answers = [];
      this.flagged = {};
    },
    async complete(call) {
      call.signal.throwIfAborted();
      calls.push(call);
      const [answer, ...rest] = answers;
      if (!answer) throw new Error('the fake model has no answer left');
      if (rest.length > 0) answers = rest;
      if ('error' in answer) throw answer.error;
      const refusal = 'refusal' in answer ? answer.refusal : null;
      const raw = textOf(answer);
      return {
        value: refusal === null ? parseJsonAnswer(raw, call.schema) : null,
        raw,
        refusal,
        isTruncated: ('isTruncated' in answer && answer.isTruncated) ?? false,
        model,
        inputTokens: 1_000,
        outputTokens: 200,
        latencyMs: 5,
      };
    },
    async moderate(text) {
      if (this.flagged === null) return null;
      const categories = Object.entries(this.flagged).flatMap(([word, category]) =>
        text.includes(word) ? [category] : [],
      );
      return { flagged: categories.length > 0, categories };
    },
    async embed(texts) {
      embedded.push(texts);
      if (this.embedding === 'missing') return null;
      if (this.embedding !== 'works') throw this.embedding;
      return { vectors: texts.map(letterFrequencies), inputTokens: 100 * texts.length };
    },
  };
}

function textOf(answer: ScriptedAnswer): string {
  if ('value' in answer) return JSON.stringify(answer.value);
  return 'text' in answer ? answer.text : '';
}

/** Alike for alike texts, which is all that a test of ranking needs. */
function letterFrequencies(text: string): number[] {
  const letters = text.toLowerCase();
  return Array.from('etaoinshrdlucmfwypvbgkjqxz', (letter) => letters.split(letter).length - 1);
}
