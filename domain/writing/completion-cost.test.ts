import { expect, it } from 'vitest';
import { completionCost } from './completion-cost.ts';
import { modelPrices } from './model-prices.ts';

it('counts dollars per million tokens as millionths per token', () => {
  expect(completionCost('gpt-6.1-terra', 3_000, 400, null)).toEqual({
    microDollars: 5_000,
    isEstimate: false,
  });
});

it('rounds up', () => {
  expect(completionCost('gpt-6-luna', 1, 1, null).microDollars).toBe(1);
  expect(completionCost('gpt-6-luna', 0, 0, null).microDollars).toBe(0);
});

it('knows dated names and names of gateways', () => {
  const { microDollars } = completionCost('gpt-5.4-mini', 1_000, 1_000, null);
  expect(completionCost('gpt-5.4-mini-2026-03-17', 1_000, 1_000, null)).toEqual({
    microDollars,
    isEstimate: false,
  });
  expect(completionCost('openai/gpt-5.4-mini', 1_000, 1_000, null).isEstimate).toBe(false);
});

it('takes an unknown model for the dearest, and says so', () => {
  const unknown = completionCost('llama-9', 1_000, 1_000, null);
  expect(unknown.isEstimate).toBe(true);
  for (const model of [...modelPrices.keys(), 'constructor', 'toString']) {
    expect(completionCost(model, 1_000, 1_000, null).microDollars).toBeLessThanOrEqual(
      unknown.microDollars,
    );
  }
});

it('is what whoever runs the model says it is', () => {
  expect(completionCost('llama-9', 1_000, 100, { input: 0.5, output: 2 })).toEqual({
    microDollars: 700,
    isEstimate: false,
  });
  expect(completionCost('llama-9', 1_000, 100, { input: 0, output: 0 }).microDollars).toBe(0);
});
