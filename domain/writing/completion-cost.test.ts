import { expect, it } from 'vitest';
import { completionCost } from './completion-cost.ts';
import { modelPrices } from './model-prices.ts';

it('counts dollars per million tokens as millionths per token', () => {
  expect(completionCost('gpt-6.1-terra', 3_000, 400)).toEqual({
    microDollars: 5_000,
    isEstimate: false,
  });
});

it('rounds up', () => {
  expect(completionCost('gpt-6-luna', 1, 1).microDollars).toBe(1);
  expect(completionCost('gpt-6-luna', 0, 0).microDollars).toBe(0);
});

it('knows dated names and names of gateways', () => {
  const { microDollars } = completionCost('gpt-5.4-mini', 1_000, 1_000);
  expect(completionCost('gpt-5.4-mini-2026-03-17', 1_000, 1_000)).toEqual({
    microDollars,
    isEstimate: false,
  });
  expect(completionCost('openai/gpt-5.4-mini', 1_000, 1_000).isEstimate).toBe(false);
});

it('takes an unknown model for the dearest, and says so', () => {
  const unknown = completionCost('llama-9', 1_000, 1_000);
  expect(unknown.isEstimate).toBe(true);
  for (const model of [...modelPrices.keys(), 'constructor', 'toString']) {
    expect(completionCost(model, 1_000, 1_000).microDollars).toBeLessThanOrEqual(
      unknown.microDollars,
    );
  }
});
