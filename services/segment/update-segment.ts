import { segmentRows } from '#db/queries/segment/segment-rows.ts';
import type { SegmentView } from '#domain/segment/segment-view.ts';
import { UpdateSegmentInput } from '#domain/segment/update-segment-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewSegment } from './view-segment.ts';

/** Changes a segment. @throws AppError forbidden; invalid_input; not_found; conflict when the name is taken */
export async function updateSegment(call: {
  ctx: VerbContext;
  input: UpdateSegmentInput;
}): Promise<SegmentView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { segmentId, ...changes } = parseInput(UpdateSegmentInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    if (
      changes.name !== undefined &&
      (await segmentRows.isNameTaken(tx, changes.name, segmentId))
    ) {
      throw nameTaken('segment');
    }
    const row = await segmentRows.update(tx, segmentId, changes);
    if (!row) throw notFound('segment');
    await audit('updateSegment', row.id);
    return viewSegment(row);
  });
}
