import { ownVariantKey, type StepVariants } from './step-variants.ts';

/** What a recipient may read of a step, or what it is written from. */
export interface StepText {
  readonly subject: string | null;
  readonly body: string | null;
  readonly brief: string | null;
}

/** A step with the texts it compares, if any. */
export type StepWithTexts = StepText & { readonly variants?: StepVariants | null };

/** All texts of a step with their keys and weights, its own first. */
export function stepTexts({
  variants,
  subject,
  body,
  brief,
}: StepWithTexts): readonly (StepText & { readonly key: string; readonly weight: number })[] {
  const own = { key: ownVariantKey, weight: variants?.ownWeight ?? 1, subject, body, brief };
  return [own, ...(variants?.others ?? [])];
}

/** @param key of a text that was taken out meanwhile, or null: the step's own */
export function stepText(step: StepWithTexts, key: string | null): StepText {
  const texts = stepTexts(step);
  return texts.find((text) => text.key === key) ?? step;
}
