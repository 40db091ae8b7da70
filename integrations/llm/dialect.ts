import type OpenAI from 'openai';
import type { CompletionCall } from './llm-client.ts';
import type { ServerAnswer } from './server-answer.ts';

/** One of the ways in which servers take a request for structured output. */
export interface Dialect {
  readonly name: 'responses' | 'chat_schema' | 'chat_object';
  ask(openai: OpenAI, model: string, call: CompletionCall): Promise<ServerAnswer>;
}
