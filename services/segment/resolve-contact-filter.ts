import type { Transaction } from '#db/client.ts';
import type { ContactMatch } from '#db/queries/contact/contact-match.ts';
import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import type { ContactFilter } from '#domain/contact/contact-filter-input.ts';
import { getSegmentRow } from './get-segment-row.ts';

/** Reads the segment that a filter names. @throws AppError not_found */
export async function resolveContactFilter(
  tx: Transaction,
  { segmentId, ...filter }: ContactFilter,
  now: Date,
): Promise<ContactMatch> {
  if (segmentId === undefined) return { ...filter, now, fields: [] };
  const { condition } = await getSegmentRow(tx, segmentId);
  return { ...filter, condition, now, fields: await customFieldRows.list(tx) };
}
