import type { Transaction } from '#db/client.ts';
import { countEnrolled } from '#db/queries/campaign/count-enrolled.ts';
import type { CampaignRow } from '#db/queries/campaign/find-campaign.ts';
import { listCampaignMailboxes } from '#db/queries/campaign/list-campaign-mailboxes.ts';
import { listSteps, type StepRow } from '#db/queries/campaign/list-steps.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { viewStep } from './view-step.ts';

/** Campaigns with their sequences, mailboxes and sizes; three reads for a whole page. */
export async function viewCampaigns(
  tx: Transaction,
  rows: readonly CampaignRow[],
): Promise<CampaignView[]> {
  const ids = rows.map(({ id }) => id);
  const steps = await listSteps(tx, ids);
  const mailboxes = await listCampaignMailboxes(tx, ids);
  const sizes = await countEnrolled(tx, ids);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    status: row.state,
    mailboxIds: mailboxes
      .filter((each) => each.campaignId === row.id)
      .map((each) => each.mailboxId),
    profileId: row.profileId,
    steps: viewSequence(steps.filter((step) => step.campaignId === row.id)),
    settings: row.settings,
    enrolled: sizes.find((each) => each.campaignId === row.id)?.enrolled ?? 0,
    startedAt: row.startedAt?.toISOString() ?? null,
    pausedAt: row.pausedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }));
}

const viewSequence = (steps: readonly StepRow[]) => steps.map((step) => viewStep(step, steps));
