import { assemblePrompt } from '#domain/writing/assemble-prompt.ts';
import type { LlmFeature } from '../harness/strict-llm/missing-feature.ts';
import { startStrictLlm, type StrictLlm } from '../harness/strict-llm/start-strict-llm.ts';
import { evalCases } from './eval-cases.ts';
import { recordedAnswers } from './recorded-answers.ts';

/** A server whose model gives the recorded answers: a bad one first, where there is one, then the good one. */
export async function startRecordedModel(lacks: readonly LlmFeature[]): Promise<StrictLlm> {
  const server = await startStrictLlm(lacks);
  const names = new Map(evalCases.map(({ name, inputs }) => [firstPrompt(inputs), name]));
  let asked: (typeof recordedAnswers)[string] | undefined;
  server.mock.on({ endpoint: 'chat' }, ({ messages: [, prompt] }) => {
    const name = typeof prompt?.content === 'string' ? names.get(prompt.content) : undefined;
    // Any other prompt asks for a rewrite of what was asked last.
    if (name !== undefined) asked = recordedAnswers[name];
    const answer = (name === undefined ? undefined : asked?.bad[0]?.answer) ?? asked?.good;
    return { content: JSON.stringify(answer) };
  });
  return server;
}

const firstPrompt = (inputs: Parameters<typeof assemblePrompt>[0]) =>
  assemblePrompt(inputs, { tokenBudget: 8_000 }).messages[1]?.content;
