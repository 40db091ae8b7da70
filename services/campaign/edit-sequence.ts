import type { Transaction } from '#db/client.ts';
import { newId } from '#db/new-id.ts';
import type { CampaignRow } from '#db/queries/campaign/find-campaign.ts';
import { listUnwritable } from '#db/queries/campaign/list-unwritable.ts';
import { replaceSteps } from '#db/queries/campaign/replace-steps.ts';
import { updateCampaign } from '#db/queries/campaign/update-campaign.ts';
import { insertContactEvents } from '#db/queries/contact-event/insert-contact-events.ts';
import { bringBackPlans } from '#db/queries/sequence/bring-back-plans.ts';
import { moveContacts } from '#db/queries/sequence/move-contacts.ts';
import { saveSteps } from '#db/queries/sequence/save-steps.ts';
import { insertSequenceVersion } from '#db/queries/sequence/sequence-versions.ts';
import { withdrawPlans } from '#db/queries/sequence/withdraw-plans.ts';
import { describeEdit } from '#domain/sequence/describe-edit.ts';
import { linkBranches } from '#domain/sequence/link-branches.ts';
import { isSequenceChanged, type SequenceEdit } from '#domain/sequence/sequence-edit.ts';
import type { StepInput } from '#domain/sequence/step-input.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import { planEdit } from './plan-edit.ts';

export type EditedSequence = {
  /** Of the sequence now in force. */
  version: number;
  /** What was done, in words; empty = nothing. */
  changes: string[];
  /** Enrollments whose workflows must look again. */
  woken: string[];
};

/**
 * Puts a sequence in the place of the present one, also while contacts are under way in it: they go on
 * after what they have passed. Keeps the former sequence as a version. The caller holds the campaign and
 * before that its mailboxes.
 * @param options.mayBringBack removed steps that the sequence names by their ids come back
 * @throws AppError invalid_input for a step of elsewhere, another kind, or a branch into the void
 */
export async function editSequence(
  tx: Transaction,
  campaign: CampaignRow,
  sequence: readonly StepInput[],
  by: { actor: Actor; at: Date; mayBringBack?: boolean },
): Promise<EditedSequence> {
  const { sequenceVersion: version } = campaign;
  if (campaign.state === 'draft') {
    await replaceSteps(tx, campaign, sequence);
    return { version, changes: [], woken: [] };
  }
  const unwritable = await listUnwritable(tx, campaign.id);
  const edit = await planEdit(tx, campaign.id, sequence, by);
  if (!isSequenceChanged(edit)) return { version, changes: [], woken: unwritable };
  await insertSequenceVersion(tx, {
    workspaceId: campaign.workspaceId,
    campaignId: campaign.id,
    version,
    steps: edit.present,
    ...by,
  });
  await updateCampaign(tx, campaign.id, { sequenceVersion: version + 1 });
  const woken = await applyEdit(tx, campaign, { edit, sequence }, by);
  return {
    version: version + 1,
    changes: describeEdit(edit),
    woken: [...new Set([...unwritable, ...woken])],
  };
}

async function applyEdit(
  tx: Transaction,
  campaign: CampaignRow,
  { edit, sequence }: { edit: SequenceEdit; sequence: readonly StepInput[] },
  { actor, at }: { actor: Actor; at: Date },
): Promise<string[]> {
  const back = edit.steps
    .filter(({ change }) => change === 'inserted')
    .flatMap(({ id }) => id ?? []);
  await bringBackPlans(tx, back);
  const ids = edit.steps.map(({ id }) => id ?? newId('step'));
  await saveSteps(tx, campaign, {
    sequence: linkBranches(sequence, ids).map((content, position) => ({
      ...content,
      id: ids[position] ?? '',
    })),
    removedIds: edit.removed.flatMap((position) => edit.present[position]?.id ?? []),
    at,
  });
  const isPaused = campaign.state === 'paused';
  const woken = await moveContacts(tx, { id: campaign.id, isPaused }, edit, at);
  const changed = edit.steps
    .filter(({ differences: { text, files, timing } }) => text || files || timing)
    .flatMap(({ id }) => id ?? []);
  const withdrawn = await withdrawPlans(tx, campaign.id, { changed, at });
  const { workspaceId, sequenceVersion } = campaign;
  await insertContactEvents(
    tx,
    { workspaceId, actor, at, type: 'email.withdrawn', data: { version: sequenceVersion + 1 } },
    withdrawn,
  );
  return woken;
}
