import { modelPrices } from './model-prices.ts';

/** US dollars per million tokens. */
export type TokenPrice = { readonly input: number; readonly output: number };

/**
 * What a completion costs, rounded up to whole millionths of a US dollar.
 * @param price of the model, where whoever runs it has said so
 * @returns isEstimate = the model has no known price and counts as the dearest one, so that a budget
 *   holds whatever model somebody sets
 */
export function completionCost(
  model: string,
  inputTokens: number,
  outputTokens: number,
  price: TokenPrice | null,
): { microDollars: number; isEstimate: boolean } {
  const known = price ?? modelPrices.get(model) ?? modelPrices.get(familyOf(model));
  const { input, output } = known ?? dearest;
  return {
    microDollars: Math.ceil(inputTokens * input + outputTokens * output),
    isEstimate: known === undefined,
  };
}

const prices = [...modelPrices.values()];
const dearest = {
  input: Math.max(...prices.map(({ input }) => input)),
  output: Math.max(...prices.map(({ output }) => output)),
};

/** `openai/gpt-5.4-mini-2026-03-17`, as gateways name it, is `gpt-5.4-mini`. */
function familyOf(model: string): string {
  return model.replace(/^openai\//, '').replace(/-\d{4}-\d\d-\d\d$/, '');
}
