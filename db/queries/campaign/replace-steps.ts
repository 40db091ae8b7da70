import { eq } from 'drizzle-orm';
import { linkBranches } from '#domain/sequence/link-branches.ts';
import type { StepInput } from '#domain/sequence/step-input.ts';
import type { Transaction } from '../../client.ts';
import { newId } from '../../new-id.ts';
import { steps } from '../../schema/index.ts';

/**
 * For a draft only: mails refer to the steps of a campaign that has run. A step keeps its id; an id of
 * elsewhere, as in the copy of another campaign, is not taken over.
 */
export async function replaceSteps(
  tx: Transaction,
  campaign: { id: string; workspaceId: string },
  sequence: readonly StepInput[],
): Promise<void> {
  const former = await tx
    .delete(steps)
    .where(eq(steps.campaignId, campaign.id))
    .returning({ id: steps.id });
  const known = new Set(former.map(({ id }) => id));
  const ids = sequence.map(({ id }) => (id !== undefined && known.has(id) ? id : newId('step')));
  await tx.insert(steps).values(
    linkBranches(sequence, ids).map((step, position) => ({
      ...step,
      id: ids[position],
      workspaceId: campaign.workspaceId,
      campaignId: campaign.id,
      position,
    })),
  );
}
