import type { Transaction } from '#db/client.ts';
import {
  findCampaign,
  lockCampaign,
  type CampaignRow,
} from '#db/queries/campaign/find-campaign.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { notFound } from '../not-found.ts';
import { viewCampaigns } from './view-campaigns.ts';

/** @throws AppError not_found */
export async function getCampaignRow(tx: Transaction, campaignId: string): Promise<CampaignRow> {
  const row = await findCampaign(tx, campaignId);
  if (!row) throw notFound('campaign');
  return row;
}

/** For a verb that changes its state. @throws AppError not_found */
export async function getLockedCampaign(tx: Transaction, campaignId: string): Promise<CampaignRow> {
  const row = await lockCampaign(tx, campaignId);
  if (!row) throw notFound('campaign');
  return row;
}

/** @throws AppError not_found */
export async function getCampaignView(tx: Transaction, campaignId: string): Promise<CampaignView> {
  const [view] = await viewCampaigns(tx, [await getCampaignRow(tx, campaignId)]);
  if (!view) throw notFound('campaign');
  return view;
}
