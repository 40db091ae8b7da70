import type { ReasonCode } from './reason-code.ts';

/** What made the code true, for the sentence a person reads: `{ sent: 40, limit: 40 }`. */
export type ReasonInputs = Readonly<Record<string, string | number | null>>;

export interface WaitReason {
  readonly code: ReasonCode;
  readonly inputs: ReasonInputs;
  /** Epoch milliseconds of the next check; null = only a change by a person or a fact ends the wait. */
  readonly recheckAtMs: number | null;
}
