import { inWorkspace } from '#db/in-workspace.ts';
import { countContacts } from '#db/queries/contact/count-contacts.ts';
import { customFieldRows } from '#db/queries/custom-field/custom-field-rows.ts';
import type { ContactCountView } from '#domain/contact/contact-count-view.ts';
import { PreviewSegmentInput } from '#domain/segment/preview-segment-input.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';

const countMax = 200_000;

/** How many a condition describes, before it is saved. @throws AppError forbidden; invalid_input */
export async function previewSegment(call: {
  ctx: VerbContext;
  input: PreviewSegmentInput;
}): Promise<ContactCountView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { condition } = parseInput(PreviewSegmentInput, call.input);
  const found = await inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const fields = await customFieldRows.list(tx);
    return countContacts(tx, { condition, now: ctx.clock(), fields }, countMax + 1);
  });
  return { count: Math.min(found, countMax), isExact: found <= countMax };
}
