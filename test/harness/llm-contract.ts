import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CompletionCall, LlmClient } from '#integrations/llm/llm-client.ts';
import type { ScriptedAnswer } from './fake-llm.ts';

export interface LlmSubject {
  readonly client: LlmClient;
  /** What the model says to every call from now on. */
  script(answer: Exclude<ScriptedAnswer, { error: unknown }>): void;
  close(): Promise<void>;
}

const Verdict = z.object({ word: z.string(), score: z.number() });

/** What every `LlmClient` guarantees, whatever is behind it. */
export function describeLlmClient(name: string, start: () => Promise<LlmSubject>): void {
  describe(`LlmClient contract: ${name}`, () => {
    let subject: LlmSubject;
    beforeAll(async () => {
      subject = await start();
    });
    afterAll(() => subject.close());

    const call: CompletionCall = {
      messages: [
        { role: 'system', content: 'Answer in JSON.' },
        { role: 'user', content: 'Which word?' },
      ],
      schemaName: 'verdict',
      schema: Verdict,
      maxOutputTokens: 200,
      signal: AbortSignal.timeout(20_000),
    };
    const complete = () => subject.client.complete(call);

    it('answers a value that fits the schema, and counts what it cost', async () => {
      subject.script({ value: { word: 'anvil', score: 0.5 } });
      expect(await complete()).toEqual({
        value: { word: 'anvil', score: 0.5 },
        raw: '{"word":"anvil","score":0.5}',
        refusal: null,
        isTruncated: false,
        model: subject.client.model,
        inputTokens: expect.toSatisfy((tokens) => Number.isInteger(tokens) && tokens > 0),
        outputTokens: expect.toSatisfy((tokens) => Number.isInteger(tokens) && tokens > 0),
        latencyMs: expect.toSatisfy((latencyMs) => Number.isInteger(latencyMs) && latencyMs >= 0),
      });
    });

    it.each([
      ['no JSON', 'The word is anvil.'],
      ['half an object', '{"word":"anv'],
      ['another shape', '{"word":1}'],
      ['an array', '[1]'],
      ['nothing', ''],
    ])('gives back %s as it came, without a value', async (_case, text) => {
      subject.script({ text });
      expect(await complete()).toMatchObject({ value: null, raw: text, refusal: null });
    });

    it('finds the object in a fence and behind thoughts', async () => {
      const text = '<think>{hm}</think>```json\n{"word":"a","score":1}\n```';
      subject.script({ text });
      expect(await complete()).toMatchObject({ value: { word: 'a', score: 1 }, raw: text });
    });

    it('says that an answer was cut off', async () => {
      subject.script({ text: '{"word":"anv', isTruncated: true });
      expect(await complete()).toMatchObject({ value: null, isTruncated: true });
    });

    it('says that the model declined, and why', async () => {
      subject.script({ refusal: 'I cannot help with that.' });
      expect(await complete()).toMatchObject({
        value: null,
        refusal: 'I cannot help with that.',
      });
    });

    it('makes one vector a text, and counts what it cost', async () => {
      const embed = (...texts: string[]) =>
        subject.client.embed(texts, AbortSignal.timeout(20_000));
      const one = await embed('anvil');
      expect((await embed('anvil', 'zebra', 'anvil'))?.vectors).toHaveLength(3);
      expect(await embed('anvil')).toEqual(one);
      expect((await embed('zebra'))?.vectors).not.toEqual(one?.vectors);
      expect(one?.inputTokens).toSatisfy((tokens) => Number.isInteger(tokens) && tokens > 0);
      expect(await embed()).toEqual({ vectors: [], inputTokens: 0 });
    });

    it('judges texts', async () => {
      const signal = AbortSignal.timeout(20_000);
      expect(await subject.client.moderate('a threat to life', signal)).toEqual({
        flagged: true,
        categories: ['violence'],
      });
      expect(await subject.client.moderate('a nice day', signal)).toEqual({
        flagged: false,
        categories: [],
      });
    });
  });
}
