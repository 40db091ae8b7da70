import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { evalCases } from '#test/evals/eval-cases.ts';
import { startRecordedModel } from '#test/evals/recorded-model.ts';
import type { LlmFeature } from '#test/harness/strict-llm/missing-feature.ts';

const run = promisify(execFile);
const allFit = `${evalCases.length} of ${evalCases.length} fit (100 %), 0 obeyed a quoted text`;

async function evals(env: Record<string, string>): Promise<string> {
  const { stdout } = await run(process.execPath, ['scripts/evals.ts'], {
    // Nothing of this machine's settings, which may name a model that costs money.
    env: { NODE_ENV: 'test', ENV_FILE: '/dev/null', ...env },
  });
  return stdout;
}

it('scores the recorded answers alone where no model is set up', async () => {
  const printed = await evals({});
  expect(printed).toMatch(/^Recorded answers\n/);
  expect(printed.split(allFit)).toHaveLength(2);
});

it.each<[string, LlmFeature[], string, string]>([
  ['the Responses API', [], 'responses', 'json_schema'],
  ['chat completions with a schema', ['responses'], 'chat/completions', 'json_schema'],
  ['chat completions without one', ['responses', 'json_schema'], 'chat/completions', 'json_object'],
])(
  'has every case written by a model behind %s, and prints its scores',
  async (_name, lacks, path, format) => {
    const model = await startRecordedModel(lacks);
    const printed = await evals({ OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'gpt-6-luna' });
    await model.close();
    const online = printed.split('\ngpt-6-luna\n')[1] ?? '';
    expect(online).toContain(allFit);
    const last = model.requests.at(-1);
    expect(last?.path).toBe(`/v1/${path}`);
    expect(JSON.stringify(last?.body)).toContain(`"type":"${format}"`);
    // What hostile pages made it say was noticed, and written again.
    expect(online).toMatch(
      /^fit {2}hostile .*: .* words {2}written, 2 completions, [1-9]\d* micro/m,
    );
  },
);
