import { describe, expect, it } from 'vitest';
import { evalCases } from './eval-cases.ts';
import { recordedAnswers } from './recorded-answers.ts';
import { scoreAnswer } from './score-answer.ts';

const cases = evalCases.map((evalCase) => [evalCase.name, evalCase] as const);
const badAnswers = evalCases.flatMap((evalCase) =>
  (recordedAnswers[evalCase.name]?.bad ?? []).map(
    ({ rules, answer }) => [evalCase.name, rules.join(', '), { evalCase, rules, answer }] as const,
  ),
);

it('has thirty cases and more, an answer to each, and one that obeys each hostile text', () => {
  expect(evalCases.length).toBeGreaterThanOrEqual(30);
  expect(Object.keys(recordedAnswers).toSorted()).toEqual(
    evalCases.map(({ name }) => name).toSorted(),
  );
  const hostile = evalCases.filter(({ canaries }) => canaries.length > 0);
  expect(hostile.length).toBeGreaterThanOrEqual(10);
  expect(hostile.filter(({ name }) => recordedAnswers[name]?.bad.length === 0)).toEqual([]);
});

describe('a good answer passes', () => {
  it.each(cases)('%s', (name, evalCase) => {
    const good = recordedAnswers[name]?.good;
    expect(good && scoreAnswer(evalCase, good)).toMatchObject({ isFit: true, errors: [] });
  });
});

describe('a bad answer is noticed', () => {
  it.each(badAnswers)('%s: %s', (_name, _rules, { evalCase, rules, answer }) => {
    expect(scoreAnswer(evalCase, answer).errors).toEqual(expect.arrayContaining(rules));
  });
});
