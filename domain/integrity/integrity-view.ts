import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { invariants } from './finding.ts';

const Invariant = z.enum(invariants);
const count = z.number().int();

/** The latest check of the live data against what must always hold. */
export const IntegrityView = z.object({
  /** null = no check yet. */
  checkedAt: InstantView.nullable(),
  /** Rows looked at. */
  checked: count,
  /** Rows that break an invariant; 0 = all is well. */
  found: count,
  checks: z.array(z.object({ invariant: Invariant, checked: count, found: count })),
  /** At most the first hundred of each invariant. */
  findings: z.array(z.object({ invariant: Invariant, entityId: z.string(), detail: z.string() })),
  /** What did not answer: no finding, and no all-clear either. */
  notChecked: z.array(
    z.object({
      invariants: z.array(Invariant),
      /** The mailbox it is about; null = the whole workspace. */
      entityId: z.string().nullable(),
      why: z.string(),
    }),
  ),
});
export type IntegrityView = z.infer<typeof IntegrityView>;
