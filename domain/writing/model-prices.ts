interface ModelPrice {
  /** US dollars per million tokens. */
  readonly input: number;
  readonly output: number;
}

const prices: Readonly<Record<string, ModelPrice>> = {
  'gpt-6-astra': { input: 10, output: 50 },
  'gpt-6.1-terra': { input: 1, output: 5 },
  'gpt-6-sol': { input: 2, output: 10 },
  'gpt-6-luna': { input: 0.1, output: 0.5 },
  'gpt-5.6-sol': { input: 4, output: 20 },
  'gpt-5.6-terra': { input: 2, output: 12 },
  'gpt-5.6-luna': { input: 0.2, output: 1.2 },
  'gpt-5.5-pro': { input: 30, output: 180 },
  'gpt-5.5': { input: 5, output: 30 },
  'gpt-5.4-pro': { input: 30, output: 180 },
  'gpt-5.4': { input: 2.5, output: 15 },
  'gpt-5.4-mini': { input: 0.75, output: 4.5 },
  'gpt-5.4-nano': { input: 0.2, output: 1.25 },
  'gpt-5.2-pro': { input: 21, output: 168 },
  'gpt-5.2': { input: 1.75, output: 14 },
  'gpt-5.1': { input: 1.25, output: 10 },
  'gpt-5': { input: 1.25, output: 10 },
  'gpt-5-mini': { input: 0.25, output: 2 },
  'gpt-5-nano': { input: 0.05, output: 0.4 },
  'gpt-4.1': { input: 2, output: 8 },
  'gpt-4.1-mini': { input: 0.4, output: 1.6 },
  'gpt-4o': { input: 2.5, output: 10 },
  'gpt-4o-mini': { input: 0.15, output: 0.6 },
  'text-embedding-3-small': { input: 0.02, output: 0 },
  'text-embedding-3-large': { input: 0.13, output: 0 },
};

/**
 * Standard prices of OpenAI's text models in US dollars per million tokens, short context, without
 * discounts for cached or batched requests: developers.openai.com/api/docs/pricing and its model pages,
 * as of November 2026. A dated name (`gpt-5.4-mini-2026-03-17`) costs what its family costs.
 */
export const modelPrices: ReadonlyMap<string, ModelPrice> = new Map(Object.entries(prices));
