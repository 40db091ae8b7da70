import type { ContactEnding } from '#domain/contact/contact-event.ts';
import { endingReasons } from '#domain/enrollment/ending-reason.ts';
import type { enrollments } from '../../schema/index.ts';

/** What an enrollment that is over says of itself. */
export function endedColumns(ending: ContactEnding, at: Date) {
  const reasonCode = endingReasons[ending];
  return {
    state: ending === 'finished' ? 'finished' : 'stopped',
    stopReason: ending === 'finished' ? null : reasonCode,
    finishedAt: at,
    frozen: null,
    nextDueAt: null,
    heldAt: null,
    reasonCode,
    reasonInputs: ending === 'stopped' ? { ending } : {},
    recheckAt: null,
  } satisfies Partial<typeof enrollments.$inferInsert>;
}
