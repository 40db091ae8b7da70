import { segmentRows } from '#db/queries/segment/segment-rows.ts';
import { SegmentRefInput } from '#domain/segment/segment-ref-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/** Removes a segment; its contacts stay. @throws AppError forbidden; not_found */
export async function deleteSegment(call: {
  ctx: VerbContext;
  input: SegmentRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { segmentId } = parseInput(SegmentRefInput, call.input);
  await changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await segmentRows.remove(tx, segmentId);
    if (!row) throw notFound('segment');
    await audit('deleteSegment', row.id);
  });
}
