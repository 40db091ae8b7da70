import type { SequencePlace } from '#domain/sequence/advance-steps.ts';
import type { enrollments } from '../../schema/index.ts';

type Row = Pick<
  typeof enrollments.$inferSelect,
  'nextPosition' | 'waitFrom' | 'nextDueAt' | 'lastSentAt' | 'admittedAt'
>;

/**
 * Where a contact stands in its sequence.
 * @param now what its delay counts from while it waits for admission
 */
export function placeOf(enrollment: Row, now: Date): SequencePlace {
  const { nextPosition, waitFrom, lastSentAt, admittedAt, nextDueAt } = enrollment;
  return {
    nextPosition,
    fromMs: (waitFrom ?? lastSentAt ?? admittedAt ?? now).getTime(),
    dueMs: nextDueAt?.getTime() ?? null,
  };
}
