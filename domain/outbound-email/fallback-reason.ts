/**
 * Why a step's own text went out in place of one that the model should have written. no_model: none is set
 * up · budget: the month's is spent · unavailable: it did not answer · unfit: what it wrote had faults, also
 * after two rewrites · refused: it would not write this.
 */
export const fallbackReasons = ['no_model', 'budget', 'unavailable', 'unfit', 'refused'] as const;
export type FallbackReason = (typeof fallbackReasons)[number];
