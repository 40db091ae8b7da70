import type { NotChecked } from '#domain/integrity/integrity-result.ts';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';

/** What one look at a part of the data brought. */
export type PartialCheck = { checks: InvariantCheck[]; notChecked: NotChecked[] };
