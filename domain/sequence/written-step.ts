import type { EmailFormat } from '../email/email-format.ts';
import type { StepInput } from './step-input.ts';
import type { stepWriters } from './step-kind.ts';
import type { StepVariants } from './step-variants.ts';

/** A step as the API shows it and a client writes it. */
export type WrittenStep = Omit<StepInput, 'writer' | 'variants' | 'format' | 'attachmentIds'> & {
  readonly writer: (typeof stepWriters)[number];
  /** Left out in versions kept from before there were any. */
  readonly variants?: StepVariants | null;
  readonly format?: EmailFormat;
  readonly attachmentIds?: readonly string[];
};

/** One that the campaign has. */
export type KnownStep = WrittenStep & { readonly id: string };
