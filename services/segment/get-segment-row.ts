import type { Transaction } from '#db/client.ts';
import { findSegment, type SegmentRow } from '#db/queries/segment/find-segment.ts';
import { SegmentCondition } from '#domain/segment/segment-condition.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found */
export async function getSegmentRow(
  tx: Transaction,
  segmentId: string,
): Promise<SegmentRow & { condition: SegmentCondition }> {
  const row = await findSegment(tx, segmentId);
  if (!row) throw notFound('segment');
  return { ...row, condition: SegmentCondition.parse(row.condition) };
}
