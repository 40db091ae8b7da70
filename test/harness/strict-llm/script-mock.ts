import type { LlmSubject } from '../llm-contract.ts';
import type { StrictLlm } from './start-strict-llm.ts';

/** Teaches the mock behind a server what the contract suite asks for. */
export function scriptMock(server: StrictLlm, answer: Parameters<LlmSubject['script']>[0]): void {
  const { mock } = server;
  server.refusal = 'refusal' in answer ? answer.refusal : null;
  mock.clearFixtures();
  mock.onEmbedding('anvil', { embedding: [1, 0] }).onEmbedding('zebra', { embedding: [0, 1] });
  mock.onModerate('threat', { flagged: true, categories: { violence: true, hate: false } });
  mock.on(
    { endpoint: 'chat' },
    {
      content:
        'value' in answer ? JSON.stringify(answer.value) : 'text' in answer ? answer.text : '',
      ...('isTruncated' in answer && answer.isTruncated && { finishReason: 'length' }),
    },
  );
}
