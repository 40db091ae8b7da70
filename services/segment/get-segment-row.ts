import type { Transaction } from '#db/client.ts';
import { segmentRows, type SegmentRow } from '#db/queries/segment/segment-rows.ts';
import { SegmentCondition } from '#domain/segment/segment-condition.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found */
export async function getSegmentRow(
  tx: Transaction,
  segmentId: string,
): Promise<SegmentRow & { condition: SegmentCondition }> {
  const row = await segmentRows.find(tx, segmentId);
  if (!row) throw notFound('segment');
  return { ...row, condition: SegmentCondition.parse(row.condition) };
}
