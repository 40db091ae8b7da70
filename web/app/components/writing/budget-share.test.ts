import { expect, it } from 'vitest';
import { budgetShare } from './budget-share.ts';

const cost = { answers: 3, inputTokens: 1, outputTokens: 1 };

const usage = (budgetMicroDollars: number | null, microDollars: number) => ({
  model: 'gpt',
  month: '2026-11-01',
  budgetMicroDollars,
  isBudgetSpent: false,
  months: [
    { month: '2026-11-01', ...cost, microDollars, models: [] },
    { month: '2026-10-01', ...cost, microDollars: 900, models: [] },
  ],
});

it.each([
  [null, 500, null],
  [1_000, 0, 'info'],
  [1_000, 799, 'info'],
  [1_000, 800, 'warn'],
  [1_000, 1_000, 'bad'],
  [0, 0, 'bad'],
] as const)('of %s, %i spent this month reads %s', (budget, spent, tone) => {
  expect(budgetShare(usage(budget, spent))).toEqual({ spent, answers: 3, tone });
});

it('knows a month without an answer', () => {
  expect(budgetShare({ ...usage(null, 5), month: '2026-12-01' })).toMatchObject({ spent: 0 });
});
