import { expect, it } from 'vitest';
import { z } from 'zod';
import { ProviderError } from '#integrations/provider-error.ts';
import { createFakeLlm } from './fake-llm.ts';
import { describeLlmClient } from './llm-contract.ts';

describeLlmClient('fake', async () => {
  const client = createFakeLlm();
  client.flagged = { threat: 'violence' };
  return { client, script: (answer) => client.script(answer), close: async () => undefined };
});

it('fails and answers in the order of its script, and keeps the calls', async () => {
  const client = createFakeLlm();
  const error = new ProviderError({
    provider: 'llm',
    kind: 'unavailable',
    effect: 'unknown',
    reason: 'timeout',
  });
  client.script({ error }, { text: '1' });
  const call = {
    messages: [],
    schemaName: 'any',
    schema: z.unknown(),
    maxOutputTokens: 1,
    signal: new AbortController().signal,
  };
  await expect(client.complete(call)).rejects.toBe(error);
  expect((await client.complete(call)).raw).toBe('1');
  expect((await client.complete(call)).raw).toBe('1');
  expect(client.calls).toEqual([call, call, call]);
});
