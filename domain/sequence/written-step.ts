import type { StepInput } from './step-input.ts';
import type { stepWriters } from './step-kind.ts';

/** A step as the API shows it and a client writes it. */
export type WrittenStep = Omit<StepInput, 'writer'> & {
  readonly writer: (typeof stepWriters)[number];
};

/** One that the campaign has. */
export type KnownStep = WrittenStep & { readonly id: string };
