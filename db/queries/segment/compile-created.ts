import { and, gte, lt, sql, type SQL } from 'drizzle-orm';
import { activitySpan } from '#domain/segment/activity-span.ts';
import type { SegmentLeaf } from '#domain/segment/segment-condition.ts';
import { contacts } from '../../schema/index.ts';

/** When the contact came in. */
export function compileCreated(
  condition: Extract<SegmentLeaf, { kind: 'activity' }>,
  now: Date,
): SQL {
  const { from, until } = activitySpan(condition, now);
  const { createdAt } = contacts;
  const isSince = from ? gte(createdAt, from) : undefined;
  return and(sql`true`, isSince, until ? lt(createdAt, until) : undefined) ?? sql`true`;
}
