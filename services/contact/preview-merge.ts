import { inWorkspace } from '#db/in-workspace.ts';
import { countHistory } from '#db/queries/contact/count-history.ts';
import { listLinked } from '#db/queries/notion/list-linked.ts';
import { MergeContactsInput } from '#domain/contact/merge-contacts-input.ts';
import { MergePreviewView } from '#domain/contact/merge-preview-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getContactOverview } from './get-contact-overview.ts';
import { planMerge } from './plan-merge.ts';
import { viewContact } from './view-contact.ts';

/** What two contacts would become; changes nothing. @throws AppError forbidden; invalid_input; not_found */
export async function previewMerge(call: {
  ctx: VerbContext;
  input: MergeContactsInput;
}): Promise<MergePreviewView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const input = parseInput(MergeContactsInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const { values, ending } = await planMerge(tx, input);
    const linked = await listLinked(tx, [input.contactId, input.otherId]);
    return {
      contact: viewContact(await getContactOverview(tx, input.contactId)),
      other: viewContact(await getContactOverview(tx, input.otherId)),
      merged: MergePreviewView.shape.merged.parse(values),
      endsEnrollmentId: ending[0]?.id ?? null,
      moves: await countHistory(tx, input.otherId),
      notion: notionOutcome(linked.includes(input.contactId), linked.includes(input.otherId)),
    };
  });
}

function notionOutcome(isLinked: boolean, isOtherLinked: boolean): MergePreviewView['notion'] {
  if (isOtherLinked) return isLinked ? 'left' : 'moves';
  return isLinked ? 'stays' : 'none';
}
