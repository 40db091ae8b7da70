import { eq } from 'drizzle-orm';
import type { StepInput } from '#domain/sequence/step-input.ts';
import type { Transaction } from '../../client.ts';
import { steps } from '../../schema/index.ts';

/** For a draft only: mails refer to the steps of a campaign that has run. */
export async function replaceSteps(
  tx: Transaction,
  campaign: { id: string; workspaceId: string },
  sequence: readonly StepInput[],
): Promise<void> {
  await tx.delete(steps).where(eq(steps.campaignId, campaign.id));
  await tx.insert(steps).values(
    sequence.map((step, position) => ({
      ...step,
      workspaceId: campaign.workspaceId,
      campaignId: campaign.id,
      position,
    })),
  );
}
