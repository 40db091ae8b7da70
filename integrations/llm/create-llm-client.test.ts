import { expect, it } from 'vitest';
import { createLlmClient } from './create-llm-client.ts';

it('is nothing without a key and a server', () => {
  expect(createLlmClient({})).toBeNull();
  expect(createLlmClient({ OPENAI_MODEL: 'gpt-6-sol' })).toBeNull();
});

it('needs one of both', () => {
  expect(createLlmClient({ OPENAI_API_KEY: 'k' })?.model).toBe('gpt-6-luna');
  expect(
    createLlmClient({ OPENAI_BASE_URL: 'http://localhost:1234/v1', OPENAI_MODEL: 'llama' })?.model,
  ).toBe('llama');
});
