import type { StepInput } from './step-input.ts';
import type { stepWriters } from './step-kind.ts';
import type { StepVariants } from './step-variants.ts';

/** A step as the API shows it and a client writes it. */
export type WrittenStep = Omit<StepInput, 'writer' | 'variants'> & {
  readonly writer: (typeof stepWriters)[number];
  /** Left out in versions kept from before there were any. */
  readonly variants?: StepVariants | null;
};

/** One that the campaign has. */
export type KnownStep = WrittenStep & { readonly id: string };
