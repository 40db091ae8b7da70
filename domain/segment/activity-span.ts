import type { SegmentLeaf } from './segment-condition.ts';

type Activity = Extract<SegmentLeaf, { kind: 'activity' }>;

/**
 * The condition as bounds of the latest time: from `from` on, and before `until`. `includesNever`:
 * holds for somebody to whom it never happened.
 */
export type ActivitySpan = { from: Date | null; until: Date | null; includesNever: boolean };

const dayMs = 86_400_000;
/** Nothing happened before; PostgreSQL knows no year 0. */
const earliestMs = Date.parse('0001-01-01T00:00:00Z');

export function activitySpan(condition: Activity, now: Date): ActivitySpan {
  const at =
    condition.at === undefined ? null : new Date(Math.max(Date.parse(condition.at), earliestMs));
  const ago = new Date(now.getTime() - (condition.days ?? 0) * dayMs);
  const span = { from: null, until: null, includesNever: false };
  switch (condition.test) {
    case 'ever':
      return span;
    case 'before':
      return { ...span, until: at };
    case 'after':
      return { ...span, from: at };
    case 'withinDays':
      return { ...span, from: ago };
    case 'notWithinDays':
      return { ...span, until: ago, includesNever: true };
  }
}
