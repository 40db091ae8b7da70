import { segmentRows } from '#db/queries/segment/segment-rows.ts';
import { CreateSegmentInput } from '#domain/segment/create-segment-input.ts';
import type { SegmentView } from '#domain/segment/segment-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { parseInput } from '../parse-input.ts';
import { viewSegment } from './view-segment.ts';

/** Adds a segment. @throws AppError forbidden; invalid_input; conflict when the name is taken */
export async function createSegment(call: {
  ctx: VerbContext;
  input: CreateSegmentInput;
}): Promise<SegmentView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(CreateSegmentInput, call.input);
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await segmentRows.insert(tx, { ...input, workspaceId });
    if (!row) throw nameTaken('segment');
    await audit('createSegment', row.id);
    return viewSegment(row);
  });
}
