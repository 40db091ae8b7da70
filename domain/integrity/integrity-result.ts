import type { Finding, Invariant } from './finding.ts';
import type { InvariantCheck } from './invariant-check.ts';

/** Something that could not be looked at: no finding, and no all-clear either. */
export interface NotChecked {
  readonly invariants: readonly Invariant[];
  /** The mailbox it is about; null = the whole workspace. */
  readonly entityId: string | null;
  readonly why: string;
}

/** One check of one workspace. */
export interface IntegrityResult {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** One for each invariant, in their order. */
  readonly checks: readonly InvariantCheck[];
  readonly notChecked: readonly NotChecked[];
}

export function findingsOf({ checks }: IntegrityResult): Finding[] {
  return checks.flatMap(({ findings }) => findings);
}
