import type { FallbackReason } from '#domain/outbound-email/fallback-reason.ts';

/** Why a step's own text stands where the model should have written. */
export const fallbackWords: Readonly<Record<FallbackReason, string>> = {
  no_model: 'no language model is set up',
  budget: 'the month’s budget for writing is spent',
  unavailable: 'the language model did not answer',
  unfit: 'what the model wrote still had faults after two rewrites',
  refused: 'the model would not write this',
};
