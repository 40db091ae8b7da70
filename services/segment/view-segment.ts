import type { SegmentRow } from '#db/queries/segment/segment-rows.ts';
import { SegmentCondition } from '#domain/segment/segment-condition.ts';
import type { SegmentView } from '#domain/segment/segment-view.ts';

export function viewSegment(row: SegmentRow): SegmentView {
  return {
    id: row.id,
    name: row.name,
    condition: SegmentCondition.parse(row.condition),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
