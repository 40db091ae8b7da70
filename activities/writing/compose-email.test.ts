import { expect, it } from 'vitest';
import { ProviderError } from '#integrations/provider-error.ts';
import { createFakeLlm } from '#test/harness/fake-llm.ts';
import { sampleEmail, sampleInputs } from '#test/harness/writing-samples.ts';
import { composeEmail, type WritingAttempt } from './compose-email.ts';

const good = sampleEmail();
const tooShort = sampleEmail({ body: 'Hi Ana' });

function scene(affordable = 3) {
  const llm = createFakeLlm();
  const attempts: WritingAttempt[] = [];
  const compose = (signal = AbortSignal.timeout(5_000)) =>
    composeEmail(llm, sampleInputs(), {
      signal,
      isSpent: async () => attempts.length >= affordable,
      onAttempt: async (attempt) => {
        attempts.push(attempt);
      },
    });
  return { llm, attempts, compose };
}

it('takes one completion for a good mail, and hands over what it took', async () => {
  const { llm, attempts, compose } = scene();
  llm.script({ value: good });
  expect(await compose()).toEqual({ kind: 'written', email: good, findings: [] });
  expect(attempts).toEqual([
    {
      number: 1,
      promptVersion: 'writing-1',
      messages: llm.calls[0]?.messages,
      used: expect.arrayContaining([{ label: 'company', tokens: 58, isTrimmed: false }]),
      raw: JSON.stringify(good),
      value: good,
      model: 'gpt-6-luna',
      inputTokens: 1_000,
      outputTokens: 200,
      microDollars: 200,
      isEstimate: false,
      latencyMs: 5,
      findings: [],
    },
  ]);
});

it('has a bad mail written again with what was wrong, and takes the good one', async () => {
  const { llm, attempts, compose } = scene();
  llm.script({ value: tooShort }, { value: good });
  expect(await compose()).toMatchObject({ kind: 'written', email: good });
  expect(attempts.map(({ number, findings }) => [number, findings.length])).toEqual([
    [1, 1],
    [2, 0],
  ]);
  const second = llm.calls[1]?.messages[1]?.content;
  expect(second).toContain('| Write 50 to 130 words; these are 2.');
  expect(second).toContain('--- DATA answer ---\n| {"subject"');
});

it.each([
  ['too short', { value: tooShort }, 'too_short'],
  ['no JSON', { text: 'Dear Ana, ...' }, 'unreadable_answer'],
  ['empty', { text: '' }, 'unreadable_answer'],
  ['cut off', { text: '{"subject":', isTruncated: true }, 'unreadable_answer'],
  ['10,000 words', { value: sampleEmail({ body: 'word '.repeat(10_000) }) }, 'too_long'],
  ['a confidence of 80', { value: { ...good, confidence: 80 } }, 'unreadable_answer'],
])('gives up after two rewrites when the answer stays bad (%s)', async (_case, answer, rule) => {
  const { llm, attempts, compose } = scene();
  llm.script(answer);
  expect(await compose()).toMatchObject({ kind: 'unfit', findings: [{ rule }] });
  expect(attempts.map(({ number }) => number)).toEqual([1, 2, 3]);
});

it('takes a refusal for an answer, and does not insist', async () => {
  const { llm, attempts, compose } = scene();
  llm.script({ refusal: 'I would rather not.' });
  expect(await compose()).toEqual({ kind: 'refused', message: 'I would rather not.' });
  expect(attempts).toMatchObject([{ number: 1, value: null }]);
});

it('shows warnings and keeps the mail', async () => {
  const { llm, compose } = scene();
  llm.script({ value: sampleEmail({ body: `${good.body}\n\nIt runs on Kubernetes, too.` }) });
  expect(await compose()).toMatchObject({
    kind: 'written',
    findings: [{ rule: 'unknown_name', severity: 'warning' }],
  });
});

it('takes the closing away, which the signature brings', async () => {
  const { llm, compose } = scene();
  llm.script({ value: sampleEmail({ body: `${good.body}\r\n\r\nBest regards,\r\nJo Li` }) });
  expect(await compose()).toMatchObject({ kind: 'written', email: { body: good.body } });
});

it('lets a failed server through, with the attempts before on record', async () => {
  const { llm, attempts, compose } = scene();
  const error = new ProviderError({
    provider: 'llm',
    kind: 'rate_limited',
    effect: 'none',
    reason: 'rate_limit',
    retryAfterMs: 7_000,
  });
  llm.script({ value: tooShort }, { error });
  await expect(compose()).rejects.toBe(error);
  expect(attempts).toHaveLength(1);
});

it('asks no more once it is cancelled', async () => {
  const { llm, compose } = scene();
  llm.script({ value: good });
  await expect(compose(AbortSignal.abort())).rejects.toThrow('abort');
  expect(llm.calls).toHaveLength(0);
});

it.each([0, 1])('asks no more once the budget is spent, after %i answers', async (affordable) => {
  const { llm, compose } = scene(affordable);
  llm.script({ value: tooShort });
  expect(await compose()).toEqual({ kind: 'budget' });
  expect(llm.calls).toHaveLength(affordable);
});

it('asks no more when an attempt cannot be recorded', async () => {
  const { llm } = scene();
  llm.script({ value: tooShort });
  const composing = composeEmail(llm, sampleInputs(), {
    signal: AbortSignal.timeout(5_000),
    isSpent: async () => false,
    onAttempt: () => Promise.reject(new Error('no database')),
  });
  await expect(composing).rejects.toThrow('no database');
  expect(llm.calls).toHaveLength(1);
});
