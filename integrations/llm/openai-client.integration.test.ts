import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeLlmClient } from '#test/harness/llm-contract.ts';
import { scriptMock } from '#test/harness/strict-llm/script-mock.ts';
import type { LlmFeature } from '#test/harness/strict-llm/missing-feature.ts';
import { startStrictLlm, type StrictLlm } from '#test/harness/strict-llm/start-strict-llm.ts';
import type { LlmClient } from './llm-client.ts';
import { createOpenAiClient } from './openai-client.ts';

const key = 'sk-canary-key-0123456789';
const prompt = 'canary prompt';
const call = {
  messages: [{ role: 'user' as const, content: prompt }],
  schemaName: 'any',
  schema: z.object({ ok: z.boolean() }),
  maxOutputTokens: 100,
};

function clientOf({ url }: { url: string }, timeoutMs = 20_000): LlmClient {
  return createOpenAiClient({
    apiKey: key,
    baseUrl: url,
    model: 'gpt-6-luna',
    price: null,
    embeddingModel: 'text-embedding-3-small',
    timeoutMs,
  });
}

const servers: [string, LlmFeature[]][] = [
  ['all of OpenAI', []],
  ['chat completions only', ['responses']],
  ['chat completions without schemas', ['responses', 'json_schema']],
];

for (const [name, lacks] of servers) {
  describeLlmClient(name, async () => {
    const server = await startStrictLlm(lacks);
    return {
      client: clientOf(server),
      script: (answer) => scriptMock(server, answer),
      close: () => server.close(),
    };
  });
}

describe('a server that knows less', () => {
  let server: StrictLlm;
  afterEach(() => server.close());

  it('is asked in its own way from then on', async () => {
    server = await startStrictLlm(['responses', 'json_schema']);
    scriptMock(server, { value: { ok: true } });
    const client = clientOf(server);
    const signal = AbortSignal.timeout(20_000);
    await client.complete({ ...call, signal });
    await client.complete({ ...call, signal });
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/v1/responses',
      '/v1/chat/completions',
      '/v1/chat/completions',
      '/v1/chat/completions',
    ]);
    expect(JSON.stringify(server.requests[3]?.body)).toContain('JSON Schema');
  });

  it('makes no verdicts and no vectors', async () => {
    server = await startStrictLlm(['moderations', 'embeddings']);
    const signal = AbortSignal.timeout(20_000);
    expect(await clientOf(server).moderate('text', signal)).toBeNull();
    expect(await clientOf(server).embed(['text'], signal)).toBeNull();
  });

  it.each([
    [404, { message: 'no such model', code: 'model_not_found' }],
    [400, { message: 'Invalid model: omni-moderation-latest' }],
    [422, { message: 'unknown field' }],
  ])('has models of its own for that: %i %j', async (status, error) => {
    server = await startStrictLlm();
    const signal = AbortSignal.timeout(20_000);
    const body = JSON.stringify({ error });
    server.answerNext({ status, body });
    expect(await clientOf(server).moderate('text', signal)).toBeNull();
    server.answerNext({ status, body });
    expect(await clientOf(server).embed(['text'], signal)).toBeNull();
  });

  it('makes no verdict by answering something else', async () => {
    server = await startStrictLlm();
    const error = 'Unexpected endpoint or method. Returning 200 anyway';
    server.answerNext({ status: 200, body: JSON.stringify({ error }) });
    const signal = AbortSignal.timeout(20_000);
    expect(await clientOf(server).moderate('text', signal)).toBeNull();
  });

  it('is not taken for one because its model is unknown', async () => {
    server = await startStrictLlm();
    const error = { message: 'no such model', code: 'model_not_found' };
    server.answerNext({ status: 404, body: JSON.stringify({ error }) });
    const signal = AbortSignal.timeout(20_000);
    await expect(clientOf(server).complete({ ...call, signal })).rejects.toMatchObject({
      kind: 'rejected',
      reason: 'model_not_found',
    });
    expect(server.requests).toHaveLength(1);
  });
});

describe('a call that fails', () => {
  let server: StrictLlm;
  afterEach(() => server.close());

  const refuse = (status: number, error: object, headers = {}) =>
    server.answerNext({ status, headers, body: JSON.stringify({ error }) });
  const failures: [string, () => void, object][] = [
    [
      'a wrong key',
      () => refuse(401, { message: `Incorrect API key provided: ${key}` }),
      { kind: 'auth_expired', effect: 'none', status: 401 },
    ],
    [
      'a key without rights',
      () => refuse(403, { message: 'no' }),
      { kind: 'auth_expired', reason: 'forbidden' },
    ],
    [
      'a rate limit with seconds',
      () => refuse(429, { message: 'slow down' }, { 'retry-after': '7' }),
      { kind: 'rate_limited', reason: 'rate_limit', retryAfterMs: 7_000, effect: 'none' },
    ],
    [
      'a rate limit with milliseconds',
      () =>
        refuse(429, { message: 'slow down' }, { 'retry-after-ms': '250.5', 'retry-after': '1' }),
      { kind: 'rate_limited', retryAfterMs: 251 },
    ],
    [
      'an empty account',
      () => refuse(429, { message: 'pay', code: 'insufficient_quota' }),
      { kind: 'rate_limited', reason: 'insufficient_quota' },
    ],
    [
      'a prompt that is too long, by code',
      () => refuse(400, { message: prompt, code: 'context_length_exceeded' }),
      { kind: 'rejected', reason: 'context_too_long', effect: 'none' },
    ],
    [
      'a prompt that is too long, in words',
      () => refuse(400, { message: `This model's maximum context length is 4096. ${prompt}` }),
      { kind: 'rejected', reason: 'context_too_long' },
    ],
    [
      'a bad request',
      () => refuse(400, { message: prompt }),
      { kind: 'rejected', reason: 'invalid' },
    ],
    ['a server error', () => server.mock.nextRequestError(500), { kind: 'unavailable' }],
    [
      'a page of a proxy',
      () =>
        server.answerNext({
          status: 200,
          body: '<html>',
          headers: { 'content-type': 'text/html' },
        }),
      { kind: 'bad_response', reason: 'unreadable', effect: 'unknown' },
    ],
    [
      'half an answer',
      () => server.mock.setChaos({ malformedRate: 1 }),
      { kind: 'bad_response', reason: 'unreadable' },
    ],
    [
      'a lost connection',
      () => server.mock.setChaos({ disconnectRate: 1 }),
      { kind: 'unavailable', reason: 'connection_lost', effect: 'unknown' },
    ],
  ];

  it.each(failures)(
    '(%s) says what to do about it, and no secret',
    async (_case, arrange, fact) => {
      server = await startStrictLlm();
      scriptMock(server, { value: { ok: true } });
      arrange();
      const signal = AbortSignal.timeout(20_000);
      const failure = await clientOf(server)
        .complete({ ...call, signal })
        .then(
          () => null,
          (error: unknown) => error,
        );
      expect(failure).toMatchObject({ name: 'ProviderError', provider: 'llm', ...fact });
      const told = JSON.stringify(failure, Object.getOwnPropertyNames(failure));
      expect(told).not.toContain(key);
      expect(told).not.toContain(prompt);
      expect(server.requests).toHaveLength(1);
    },
  );

  it('(a slow model) is not waited for', async () => {
    server = await startStrictLlm();
    server.mock.setChaos({ latencyMs: 1_500 });
    const failing = clientOf(server, 50).complete({ ...call, signal: AbortSignal.timeout(20_000) });
    await expect(failing).rejects.toMatchObject({
      kind: 'unavailable',
      reason: 'timeout',
      effect: 'unknown',
    });
  });

  it('(cancelled) ends at once', async () => {
    server = await startStrictLlm();
    server.mock.setChaos({ latencyMs: 1_500 });
    const failing = clientOf(server).complete({ ...call, signal: AbortSignal.timeout(50) });
    await expect(failing).rejects.toMatchObject({ kind: 'unavailable', reason: 'cancelled' });
  });
});

it('puts vectors into the order of the texts, and refuses an answer with too few', async () => {
  const server = await startStrictLlm();
  const embed = () => clientOf(server).embed(['a', 'b'], AbortSignal.timeout(20_000));
  const [first, second] = [
    { index: 0, embedding: [1] },
    { index: 1, embedding: [2] },
  ];
  server.answerNext({ status: 200, body: JSON.stringify({ data: [second, first] }) });
  // This one does not count, so it is counted for.
  expect(await embed()).toEqual({ vectors: [[1], [2]], inputTokens: 1 });
  server.answerNext({ status: 200, body: JSON.stringify({ data: [first] }) });
  await expect(embed()).rejects.toMatchObject({ kind: 'bad_response' });
  await server.close();
});

it('counts for a server that does not count', async () => {
  const server = await startStrictLlm(['responses']);
  const message = { content: '{"ok":true}' };
  server.answerNext({ status: 200, body: JSON.stringify({ choices: [{ message }] }) });
  const signal = AbortSignal.timeout(20_000);
  const { inputTokens, outputTokens } = await clientOf(server).complete({ ...call, signal });
  await server.close();
  expect({ inputTokens, outputTokens }).toEqual({ inputTokens: 5, outputTokens: 4 });
});

it('sends a strict schema, and keeps nothing on the server', async () => {
  const server = await startStrictLlm();
  scriptMock(server, { value: { ok: true } });
  await clientOf(server).complete({ ...call, signal: AbortSignal.timeout(20_000) });
  await server.close();
  expect(server.requests[0]?.body).toEqual({
    model: 'gpt-6-luna',
    input: call.messages,
    max_output_tokens: 100,
    store: false,
    text: {
      format: {
        type: 'json_schema',
        name: 'any',
        strict: true,
        schema: {
          type: 'object',
          properties: { ok: { type: 'boolean' } },
          required: ['ok'],
          additionalProperties: false,
        },
      },
    },
  });
});
