import type { EmailFormat } from '../email/email-format.ts';
import { ownVariantKey, type StepVariants } from './step-variants.ts';

/** What a recipient may read of a step, or what it is written from. */
export interface StepText {
  readonly subject: string | null;
  readonly body: string | null;
  readonly brief: string | null;
  /** Of `body`. */
  readonly format: EmailFormat;
  /** Files that go along. */
  readonly attachmentIds: readonly string[];
}

/** What was kept from before there were formats and files has neither. */
type KeptText = Pick<StepText, 'subject' | 'body' | 'brief'> & {
  readonly format?: EmailFormat | undefined;
  readonly attachmentIds?: readonly string[] | undefined;
};

/** A step with the texts it compares, if any. */
export type StepWithTexts = KeptText & { readonly variants?: StepVariants | null };

/** All texts of a step with their keys and weights, its own first. */
export function stepTexts({
  variants,
  ...step
}: StepWithTexts): readonly (StepText & { readonly key: string; readonly weight: number })[] {
  const own = { key: ownVariantKey, weight: variants?.ownWeight ?? 1, ...textOf(step) };
  const others = variants?.others ?? [];
  return [own, ...others.map(({ key, weight, ...text }) => ({ key, weight, ...textOf(text) }))];
}

/** @param key of a text that was taken out meanwhile, or null: the step's own */
export function stepText(step: StepWithTexts, key: string | null): StepText {
  const texts = stepTexts(step);
  return texts.find((text) => text.key === key) ?? textOf(step);
}

function textOf({ subject, body, brief, format = 'text', attachmentIds = [] }: KeptText): StepText {
  return { subject, body, brief, format, attachmentIds };
}
